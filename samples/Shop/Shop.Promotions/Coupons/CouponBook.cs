using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using Shop.Promotions.Ledger;
using Shop.Promotions.Rules;

namespace Shop.Promotions.Coupons;

/// <summary>Knows the coupons and whether a customer may still use one.</summary>
internal sealed class CouponBook(IOptions<PromotionOptions> options, UsageLedger ledger, TimeProvider clock)
{
    private readonly FrozenDictionary<string, CouponOptions> _coupons =
        options.Value.Coupons.ToFrozenDictionary(coupon => coupon.Code, StringComparer.OrdinalIgnoreCase);

    public CouponOptions? FindUsable(string code, string customer) =>
        _coupons.TryGetValue(code.Trim(), out var coupon)
        && (coupon.Until is null || clock.GetUtcNow() < coupon.Until)
        && ledger.Uses(LedgerCode(coupon)) < coupon.MaxUses
        && ledger.UsesBy(LedgerCode(coupon), customer) < coupon.MaxUsesPerCustomer
            ? coupon
            : null;

    public static string LedgerCode(CouponOptions coupon) => "COUPON-" + coupon.Code;
}
