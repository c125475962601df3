using Koupleless;

namespace Shop.Contracts;

/// <summary>A rule that may lower the price of a cart. The shop asks every one that is installed.</summary>
[Spi]
public interface IPromotion
{
    /// <summary>What the cart would save now, or null. Asking changes nothing.</summary>
    Discount? Evaluate(Cart cart);

    /// <summary>Grants the discount for a placed order and counts it; null when the cart earns none.</summary>
    Task<Discount?> RedeemAsync(Cart cart, string orderReference, CancellationToken cancellation);
}
