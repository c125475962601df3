using Koupleless;
using Microsoft.Extensions.Options;
using Shop.Contracts;
using Shop.Promotions.Ledger;

namespace Shop.Promotions.Rules;

/// <summary>A percentage off certain products between two dates.</summary>
[Provides<IPromotion>(Order = 10)]
internal sealed class SeasonalSale(UsageLedger ledger, TimeProvider clock, IOptions<PromotionOptions> options)
    : Promotion(ledger)
{
    private readonly SeasonOptions _season = options.Value.Season;

    protected override Discount? Earn(Cart cart, string? order)
    {
        var now = clock.GetUtcNow();
        if (now < _season.From || now >= _season.Until)
        {
            return null;
        }

        var amount = cart.Lines.Where(line => IsOnSale(line.Sku)).Sum(line => line.Amount);
        return amount == 0
            ? null
            : new Discount("SEASON", $"{_season.Name}: {_season.Percent} % off", Share(amount, _season.Percent));
    }

    private bool IsOnSale(string sku) =>
        _season.SkuPrefixes.Exists(prefix => sku.StartsWith(prefix, StringComparison.Ordinal));
}
