using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Shop.Catalog.Reorder;

internal static class ReorderEndpoints
{
    public static void AddReorder(this IServiceCollection services)
    {
        services.AddOptions<ReorderOptions>().BindConfiguration("Reorder").ValidateOnStart();
        services.AddSingleton<IValidateOptions<ReorderOptions>, ReorderOptionsValidator>();
        services.AddSingleton<ReorderBook>();
        services.AddHostedService<ReorderWatcher>();
    }

    public static void MapReorder(this IEndpointRouteBuilder app)
    {
        var reorderings = app.MapGroup("/reorderings").WithTags("Reorder");
        reorderings.MapGet("/", (ReorderBook book) => book.Open());
        reorderings.MapPost("/check", Check);
    }

    private static async Task<Ok<Reordering[]>> Check(ReorderBook book, CancellationToken cancellation)
    {
        await book.UpdateAsync(cancellation);
        return TypedResults.Ok(book.Open());
    }
}
