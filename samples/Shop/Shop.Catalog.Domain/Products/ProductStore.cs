using System.Runtime.CompilerServices;
using Shop.Catalog.Storage;
using Shop.Storage;

namespace Shop.Catalog.Products;

public enum ChangeOutcome
{
    Changed,
    Missing,
    Outdated,
}

/// <summary>The products on disk.</summary>
public sealed class ProductStore(CatalogStorage storage) : IDisposable
{
    private readonly JournalStore<Product> _journal = storage.Open("products", CatalogJson.Default.Product);

    public Product? Find(string sku) => _journal.Find(sku);

    public IEnumerable<Product> All() => _journal.Current().Values;

    /// <summary>All products as they were at the first step, however long the reader takes.</summary>
    public async IAsyncEnumerable<Product> StreamAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var product in All())
        {
            cancellation.ThrowIfCancellationRequested();
            yield return product;
        }

        await Task.CompletedTask;
    }

    public Task<bool> AddAsync(Product product, CancellationToken cancellation) =>
        _journal.WriteAsync(
            transaction =>
            {
                if (transaction.Find(product.Sku) is not null)
                {
                    return false;
                }

                transaction.Put(product.Sku, product);
                return true;
            },
            cancellation);

    /// <summary>Adds or replaces many products in one write.</summary>
    public Task<int> SaveAllAsync(IReadOnlyCollection<Product> products, CancellationToken cancellation) =>
        _journal.WriteAsync(
            transaction =>
            {
                foreach (var product in products)
                {
                    var version = transaction.Find(product.Sku)?.Version ?? 0;
                    transaction.Put(product.Sku, product with { Version = version + 1 });
                }

                return products.Count;
            },
            cancellation);

    /// <summary>Changes a product if it still has a tag that the caller has seen; no condition means any.</summary>
    public Task<(ChangeOutcome Outcome, Product? Product)> ChangeAsync(
        string sku, Func<Product, bool> condition, Func<Product, Product> change, CancellationToken cancellation) =>
        _journal.WriteAsync<(ChangeOutcome, Product?)>(
            transaction => transaction.Find(sku) switch
            {
                null => (ChangeOutcome.Missing, null),
                { } product when !condition(product) => (ChangeOutcome.Outdated, product),
                { } product => (
                    ChangeOutcome.Changed,
                    transaction.Put(sku, change(product) with { Version = product.Version + 1 })),
            },
            cancellation);

    public Task<bool> RemoveAsync(string sku, CancellationToken cancellation) =>
        _journal.WriteAsync(transaction => transaction.Delete(sku), cancellation);

    public void Dispose() => _journal.Dispose();
}
