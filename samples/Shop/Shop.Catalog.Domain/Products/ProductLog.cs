namespace Shop.Catalog.Products;

public static partial class ProductLog
{
    [LoggerMessage(1001, LogLevel.Information, "Added product {Sku}")]
    public static partial void Added(ILogger logger, string sku);

    [LoggerMessage(1002, LogLevel.Information, "Removed product {Sku}")]
    public static partial void Removed(ILogger logger, string sku);

    [LoggerMessage(1003, LogLevel.Information, "The catalog was empty and has {Count} products now")]
    public static partial void Seeded(ILogger logger, int count);
}
