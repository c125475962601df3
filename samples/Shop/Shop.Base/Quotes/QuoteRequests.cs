using System.ComponentModel.DataAnnotations;
using Shop.Contracts;

namespace Shop.Base.Quotes;

/// <summary>The body of a request that asks for a price, or pays it.</summary>
public sealed class QuoteRequest
{
    [Required, StringLength(80, MinimumLength = 2)]
    public required string Customer { get; set; }

    [StringLength(40)]
    public string? Coupon { get; set; }

    [Required, MinLength(1)]
    public required List<QuoteLine> Lines { get; set; }

    public Cart ToCart() => new(
        Customer, [.. Lines.Select(line => new CartLine(line.Sku, line.Quantity, line.UnitPrice))], Coupon);
}

public sealed class QuoteLine
{
    [Required, StringLength(32)]
    public required string Sku { get; set; }

    [Range(1, 100_000)]
    public int Quantity { get; set; }

    [Range(0.01, 1_000_000)]
    public decimal UnitPrice { get; set; }
}

/// <summary>A price with everything that was taken off, in the order of the promotions.</summary>
public sealed record Quote(string Customer, decimal Subtotal, IReadOnlyList<Discount> Discounts, decimal Total);
