using Shop.Catalog.Products;
using Shop.Catalog.Storage;

namespace Shop.Catalog.Export;

internal static class ExportEndpoints
{
    public static void MapExport(this IEndpointRouteBuilder app) =>
        app.MapGet("/products/export", Export).WithTags("Export");

    private static NdjsonResult<Product> Export(ProductStore store, CancellationToken cancellation) =>
        new(store.StreamAsync(cancellation), CatalogJson.Default.Product, "products.ndjson");
}
