namespace Shop.Catalog.Products;

/// <summary>One article. <c>Version</c> counts its changes and is what its ETag is made of.</summary>
public sealed record Product(
    string Sku, string Name, string Category, string Description, decimal Price, int Stock, int Version = 1);
