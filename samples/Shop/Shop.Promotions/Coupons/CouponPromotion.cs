using Koupleless;
using Shop.Contracts;
using Shop.Promotions.Ledger;
using Shop.Promotions.Rules;

namespace Shop.Promotions.Coupons;

/// <summary>Takes off what the coupon in the cart promises. Last of all, since customers expect it on top.</summary>
[Provides<IPromotion>(Order = 50)]
internal sealed class CouponPromotion(UsageLedger ledger, CouponBook coupons, ILogger<CouponPromotion> logger)
    : Promotion(ledger)
{
    protected override Discount? Earn(Cart cart, string? order)
    {
        if (string.IsNullOrWhiteSpace(cart.Coupon))
        {
            return null;
        }

        if (coupons.FindUsable(cart.Coupon, cart.Customer) is not { } coupon)
        {
            PromotionLog.CouponRefused(logger, cart.Coupon, cart.Customer);
            return null;
        }

        return new Discount(
            CouponBook.LedgerCode(coupon), $"Coupon {coupon.Code}", Share(cart.Subtotal, coupon.Percent));
    }
}
