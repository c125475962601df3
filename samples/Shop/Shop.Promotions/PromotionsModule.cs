using Koupleless;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Shop.Promotions.Coupons;
using Shop.Promotions.Ledger;
using Shop.Promotions.Rules;

namespace Shop.Promotions;

/// <summary>Registers what the promotions need; the promotions themselves are found by their attribute.</summary>
internal static class PromotionsModule
{
    [ModuleStartup]
    internal static void Configure(IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);

        services.AddOptions<LedgerOptions>().BindConfiguration("Ledger").ValidateOnStart();
        services.AddSingleton<IValidateOptions<LedgerOptions>, LedgerOptionsValidator>();
        services.AddSingleton<UsageLedger>();
        services.AddHostedService<LedgerWriter>();

        services.AddOptions<PromotionOptions>().BindConfiguration("Promotions").ValidateOnStart();
        services.AddSingleton<IValidateOptions<PromotionOptions>, PromotionOptionsValidator>();
        services.AddSingleton<CouponBook>();
    }
}
