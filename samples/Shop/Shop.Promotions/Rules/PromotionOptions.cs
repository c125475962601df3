using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Shop.Promotions.Rules;

internal sealed class PromotionOptions
{
    [ValidateObjectMembers]
    public SeasonOptions Season { get; set; } = new();

    [ValidateObjectMembers]
    public BulkOptions Bulk { get; set; } = new();

    [ValidateObjectMembers]
    public WelcomeOptions Welcome { get; set; } = new();

    [ValidateObjectMembers]
    public LoyaltyOptions Loyalty { get; set; } = new();

    [ValidateEnumeratedItems]
    public List<CouponOptions> Coupons { get; set; } = [];
}

internal sealed class SeasonOptions
{
    [Required]
    public string Name { get; set; } = "Sale";

    public DateTimeOffset From { get; set; } = DateTimeOffset.MaxValue;

    public DateTimeOffset Until { get; set; } = DateTimeOffset.MaxValue;

    [Range(0, 90)]
    public int Percent { get; set; }

    public List<string> SkuPrefixes { get; set; } = [];
}

internal sealed class BulkOptions
{
    [ValidateEnumeratedItems]
    public List<BulkTier> Tiers { get; set; } = [];
}

internal sealed class BulkTier
{
    [Range(2, 100_000)]
    public int Quantity { get; set; }

    [Range(1, 90)]
    public int Percent { get; set; }
}

internal sealed class WelcomeOptions
{
    [Range(0, 1_000)]
    public decimal Amount { get; set; }

    [Range(0, 100_000)]
    public decimal MinimumSubtotal { get; set; }
}

internal sealed class LoyaltyOptions
{
    /// <summary>Each order that makes this many is rewarded; 0 switches the reward off.</summary>
    [Range(0, 1_000)]
    public int Every { get; set; }

    [Range(0, 90)]
    public int Percent { get; set; }

    [Range(0, 100_000)]
    public decimal MaximumAmount { get; set; }
}

internal sealed class CouponOptions
{
    [Required, RegularExpression("^[A-Z0-9]{4,20}$")]
    public string Code { get; set; } = "";

    [Range(1, 90)]
    public int Percent { get; set; }

    [Range(1, 1_000_000)]
    public int MaxUses { get; set; } = 1;

    [Range(1, 1_000)]
    public int MaxUsesPerCustomer { get; set; } = 1;

    public DateTimeOffset? Until { get; set; }
}

[OptionsValidator]
internal sealed partial class PromotionOptionsValidator : IValidateOptions<PromotionOptions>;
