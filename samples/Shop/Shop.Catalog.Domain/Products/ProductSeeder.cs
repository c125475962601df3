using Microsoft.Extensions.Options;

namespace Shop.Catalog.Products;

public sealed class SeedOptions
{
    public List<SeedProduct> Products { get; set; } = [];
}

public sealed class SeedProduct
{
    public string Sku { get; set; } = "";

    public string Name { get; set; } = "";

    public string Category { get; set; } = "";

    public string Description { get; set; } = "";

    public decimal Price { get; set; }

    public int Stock { get; set; }
}

/// <summary>Gives an empty catalog its first products, before the first request.</summary>
public sealed class ProductSeeder(ProductStore store, IOptions<SeedOptions> options, ILogger<ProductSeeder> logger)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (store.All().Any())
        {
            return;
        }

        var products = options.Value.Products
            .Select(seed => new Product(seed.Sku, seed.Name, seed.Category, seed.Description, seed.Price, seed.Stock))
            .ToList();
        await store.SaveAllAsync(products, cancellationToken);
        CatalogLog.Seeded(logger, products.Count);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
