using Shop.Contracts;
using Shop.Promotions.Ledger;

namespace Shop.Promotions.Rules;

/// <summary>What all promotions of this team have in common: a granted discount is counted in the ledger.</summary>
internal abstract class Promotion(UsageLedger ledger) : IPromotion
{
    public Discount? Evaluate(Cart cart) => Earn(cart, order: null);

    public Task<Discount?> RedeemAsync(Cart cart, string orderReference, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();

        // Evaluated and counted in one step: of two orders that want the last use of a coupon, one gets it.
        var discount = ledger.Count(cart.Customer, orderReference, () => Earn(cart, orderReference));
        return Task.FromResult(discount);
    }

    /// <summary>The discount that the cart earns now; <paramref name="order"/> is set when it is about to be granted.</summary>
    protected abstract Discount? Earn(Cart cart, string? order);

    protected static decimal Share(decimal amount, int percent) =>
        Math.Round(amount * percent / 100, 2, MidpointRounding.ToEven);
}
