using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace Shop.Orders.Ordering;

/// <summary>The JSON body of a request that places an order.</summary>
public sealed class OrderRequest
{
    [Required, MinLength(1)]
    public List<OrderLineRequest> Lines { get; init; } = [];

    [StringLength(200)]
    public string? Note { get; init; }
}

public sealed class OrderLineRequest
{
    [Required, RegularExpression("^[A-Z0-9][A-Z0-9-]{1,31}$")]
    public string Sku { get; init; } = "";

    [Range(1, 1_000)]
    public int Quantity { get; init; }

    [Range(0.01, 1_000_000)]
    public decimal UnitPrice { get; init; }
}

/// <summary>The fields of the order form on the start page: one product at a time.</summary>
public sealed class OrderForm
{
    [Required, StringLength(80, MinimumLength = 2)]
    public string Customer { get; init; } = "";

    [Required, RegularExpression("^[A-Z0-9][A-Z0-9-]{1,31}$")]
    public string Sku { get; init; } = "";

    [Range(1, 1_000)]
    public int Quantity { get; init; } = 1;

    [Range(0.01, 1_000_000)]
    public decimal UnitPrice { get; init; }

    public OrderRequest ToRequest() => new()
    {
        Lines = [new OrderLineRequest { Sku = Sku, Quantity = Quantity, UnitPrice = UnitPrice }],
        Note = "Placed on the web page",
    };
}

/// <summary>The query string of the list of orders.</summary>
public sealed class OrderQuery
{
    [FromQuery(Name = "status")]
    public OrderStatus? Status { get; init; }

    [FromQuery(Name = "customer"), StringLength(80)]
    public string? Customer { get; init; }

    [FromQuery(Name = "page"), Range(1, 100_000)]
    public int Page { get; init; } = 1;

    [FromQuery(Name = "size"), Range(1, 200)]
    public int Size { get; init; } = 20;
}
