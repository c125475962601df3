using Koupleless;
using Microsoft.Extensions.Options;
using Shop.Contracts;
using Shop.Promotions.Ledger;

namespace Shop.Promotions.Rules;

/// <summary>A percentage off each line with many pieces; the highest tier that a line reaches counts.</summary>
[Provides<IPromotion>(Order = 20)]
internal sealed class BulkDiscount(UsageLedger ledger, IOptions<PromotionOptions> options) : Promotion(ledger)
{
    private readonly BulkTier[] _tiers = [.. options.Value.Bulk.Tiers.OrderByDescending(tier => tier.Quantity)];

    protected override Discount? Earn(Cart cart, string? order)
    {
        var amount = 0m;
        var lines = 0;
        foreach (var line in cart.Lines)
        {
            if (Array.Find(_tiers, tier => line.Quantity >= tier.Quantity) is { } tier)
            {
                amount += Share(line.Amount, tier.Percent);
                lines++;
            }
        }

        return lines == 0 ? null : new Discount("BULK", $"Quantity discount on {lines} of {cart.Lines.Count} lines", amount);
    }
}
