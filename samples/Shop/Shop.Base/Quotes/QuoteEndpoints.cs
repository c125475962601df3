using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Shop.Base.Quotes;

internal sealed class QuoteOptions
{
    /// <summary>How much of a cart all discounts together may take off.</summary>
    [Range(0, 100)]
    public int MaximumPercent { get; set; } = 50;
}

[OptionsValidator]
internal sealed partial class QuoteOptionsValidator : IValidateOptions<QuoteOptions>;

internal static class QuoteEndpoints
{
    public static void AddQuotes(this IServiceCollection services)
    {
        services.AddOptions<QuoteOptions>().BindConfiguration("Shop:Quotes").ValidateOnStart();
        services.AddSingleton<IValidateOptions<QuoteOptions>, QuoteOptionsValidator>();
        services.AddSingleton<QuoteService>();
    }

    public static void MapQuotes(this IEndpointRouteBuilder app)
    {
        app.MapPost("/quote", (QuoteRequest request, QuoteService quotes) => quotes.Ask(request.ToCart()));

        app.MapPost("/quote/{order}/redeem", (
            string order, QuoteRequest request, QuoteService quotes, CancellationToken cancellation) =>
            quotes.RedeemAsync(request.ToCart(), order, cancellation));
    }
}
