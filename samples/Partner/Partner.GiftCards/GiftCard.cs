using Koupleless;
using Shop.Contracts;

namespace Partner.GiftCards;

/// <summary>A coupon GIFT-25 is a gift card that pays up to 25 of a cart.</summary>
[Provides<IPromotion>(Order = 90)]
internal sealed class GiftCard : IPromotion
{
    private const string Prefix = "GIFT-";

    public Discount? Evaluate(Cart cart) =>
        ValueOf(cart.Coupon) is { } value
            ? new Discount(Prefix.TrimEnd('-'), "Paid by gift card", Math.Min(value, cart.Subtotal))
            : null;

    public Task<Discount?> RedeemAsync(Cart cart, string orderReference, CancellationToken cancellation) =>
        Task.FromResult(Evaluate(cart));

    private static uint? ValueOf(string? coupon) =>
        coupon is not null && coupon.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && uint.TryParse(coupon.AsSpan(Prefix.Length), out var value)
            ? value
            : null;
}
