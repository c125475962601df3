using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Shop.Orders.Binding;

namespace Shop.Orders.Ordering;

/// <summary>The number on the invoice: <c>O-000042</c>. People also type <c>o-42</c> or <c>42</c>.</summary>
[ModelBinder<OrderNumberBinder>]
public readonly record struct OrderNumber(int Value)
{
    private const string Prefix = "O-";

    public static OrderNumber? Read(string? text)
    {
        var digits = text.AsSpan().Trim();
        if (digits.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            digits = digits[Prefix.Length..];
        }

        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0
            ? new OrderNumber(value)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Value:000000}");
}
