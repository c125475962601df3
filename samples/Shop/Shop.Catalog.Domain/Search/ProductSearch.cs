using Shop.Catalog.Products;

namespace Shop.Catalog.Search;

/// <summary>Filters, sorts and pages the products.</summary>
public static class ProductSearch
{
    private const int DefaultSize = 20;

    public static Page<Product> Find(IEnumerable<Product> products, SearchQuery query)
    {
        var matches = products.Where(product => Matches(product, query)).ToList();
        var number = query.Page ?? 1;
        var size = query.Size ?? DefaultSize;
        var sorted = Sort(matches, query.Sort ?? SortOrder.Sku, query.Descending ?? false);

        return new Page<Product>([.. sorted.Skip((number - 1) * size).Take(size)], number, size, matches.Count);
    }

    public static Category[] Categories(IEnumerable<Product> products) =>
    [
        .. products
            .CountBy(product => product.Category, StringComparer.OrdinalIgnoreCase)
            .OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
            .Select(pair => new Category(pair.Key, pair.Value)),
    ];

    private static bool Matches(Product product, SearchQuery query) =>
        (query.Text is null || Contains(product.Name, query.Text) || Contains(product.Description, query.Text))
        && (query.Category is null || product.Category.Equals(query.Category, StringComparison.OrdinalIgnoreCase))
        && (query.MinPrice is null || product.Price >= query.MinPrice)
        && (query.MaxPrice is null || product.Price <= query.MaxPrice);

    private static bool Contains(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Product> Sort(List<Product> products, SortOrder order, bool descending)
    {
        // Equal keys fall back to the SKU, so that pages never overlap.
        var sorted = order switch
        {
            SortOrder.Name => products.OrderBy(product => product.Name, StringComparer.OrdinalIgnoreCase),
            SortOrder.Price => products.OrderBy(product => product.Price),
            SortOrder.Stock => products.OrderBy(product => product.Stock),
            _ => products.OrderBy(product => product.Sku, StringComparer.Ordinal),
        };
        var stable = sorted.ThenBy(product => product.Sku, StringComparer.Ordinal);
        return descending ? stable.Reverse() : stable;
    }
}
