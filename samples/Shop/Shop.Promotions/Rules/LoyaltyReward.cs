using Koupleless;
using Microsoft.Extensions.Options;
using Shop.Contracts;
using Shop.Promotions.Ledger;

namespace Shop.Promotions.Rules;

/// <summary>Rewards every n-th order on which this customer had any promotion.</summary>
[Provides<IPromotion>(Order = 40)]
internal sealed class LoyaltyReward(UsageLedger ledger, IOptions<PromotionOptions> options) : Promotion(ledger)
{
    private readonly UsageLedger _ledger = ledger;
    private readonly LoyaltyOptions _loyalty = options.Value.Loyalty;

    protected override Discount? Earn(Cart cart, string? order)
    {
        if (_loyalty.Every == 0 || (_ledger.OrdersOf(cart.Customer, except: order) + 1) % _loyalty.Every != 0)
        {
            return null;
        }

        var amount = Math.Min(Share(cart.Subtotal, _loyalty.Percent), _loyalty.MaximumAmount);
        return new Discount("LOYALTY", $"Thank you for {_loyalty.Every} orders", amount);
    }
}
