namespace Shop.Contracts;

/// <summary>What a customer is about to buy.</summary>
public sealed record Cart(string Customer, IReadOnlyList<CartLine> Lines, string? Coupon = null)
{
    public decimal Subtotal => Lines.Sum(line => line.Amount);
}

/// <summary>One product of a cart.</summary>
public sealed record CartLine(string Sku, int Quantity, decimal UnitPrice)
{
    public decimal Amount => Quantity * UnitPrice;
}

/// <summary>What a promotion takes off a cart, with words that a customer understands.</summary>
public sealed record Discount(string Code, string Reason, decimal Amount);
