using Microsoft.Extensions.Options;
using Shop.Catalog.Products;
using Shop.Catalog.Storage;
using Shop.Storage;

namespace Shop.Catalog.Reorder;

/// <summary>A product that is to be bought from its supplier.</summary>
public sealed record Reordering(string Sku, int Stock, int Quantity);

/// <summary>Keeps the list of what is to be bought in step with the stock.</summary>
public sealed class ReorderBook(CatalogStorage storage, ProductStore products, IOptions<ReorderOptions> options)
    : IDisposable
{
    private readonly JournalStore<Reordering> _journal = storage.Open("reorderings", CatalogJson.Default.Reordering);

    public Reordering[] Open() => [.. _journal.Current().Values];

    /// <summary>Adds what ran low, removes what was refilled, and returns how many entries changed.</summary>
    public Task<int> UpdateAsync(CancellationToken cancellation)
    {
        var (threshold, target) = (options.Value.Threshold, options.Value.Target);
        var wanted = products.All()
            .Where(product => product.Stock < threshold)
            .Select(product => new Reordering(product.Sku, product.Stock, target - product.Stock))
            .ToDictionary(reordering => reordering.Sku, StringComparer.Ordinal);

        return _journal.WriteAsync(
            transaction =>
            {
                var changed = 0;
                foreach (var refilled in transaction.Entries.Select(entry => entry.Key).Except(wanted.Keys).ToList())
                {
                    transaction.Delete(refilled);
                    changed++;
                }

                foreach (var reordering in wanted.Values.Where(entry => transaction.Find(entry.Sku) != entry))
                {
                    transaction.Put(reordering.Sku, reordering);
                    changed++;
                }

                return changed;
            },
            cancellation);
    }

    public void Dispose() => _journal.Dispose();
}
