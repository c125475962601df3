using System.ComponentModel.DataAnnotations;

namespace Shop.Catalog.Products;

/// <summary>The body of a request that adds a product.</summary>
public sealed class NewProduct
{
    [Required, RegularExpression("^[A-Z0-9][A-Z0-9-]{1,31}$")]
    public required string Sku { get; init; }

    [Required, StringLength(80, MinimumLength = 2)]
    public required string Name { get; init; }

    [Required, StringLength(40)]
    public required string Category { get; init; }

    [StringLength(2_000)]
    public string Description { get; set; } = "";

    [Range(0.01, 1_000_000)]
    public decimal Price { get; init; }

    [Range(0, 1_000_000)]
    public int Stock { get; init; }

    public Product ToProduct() => new(Sku, Name, Category, Description, Price, Stock);
}

/// <summary>The body of a request that replaces what a product says; its SKU stays.</summary>
public sealed class ProductChange
{
    [Required, StringLength(80, MinimumLength = 2)]
    public required string Name { get; init; }

    [Required, StringLength(40)]
    public required string Category { get; init; }

    [StringLength(2_000)]
    public string Description { get; set; } = "";

    [Range(0.01, 1_000_000)]
    public decimal Price { get; init; }

    [Range(0, 1_000_000)]
    public int Stock { get; init; }

    public Product ApplyTo(Product product) => product with
    {
        Name = Name,
        Category = Category,
        Description = Description,
        Price = Price,
        Stock = Stock,
    };
}

/// <summary>The body of a request that changes nothing but a price.</summary>
public sealed class PriceRequest
{
    [Range(0.01, 1_000_000)]
    public decimal Price { get; init; }
}
