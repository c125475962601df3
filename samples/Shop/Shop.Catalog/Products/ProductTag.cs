using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace Shop.Catalog.Products;

/// <summary>A product's ETag and the conditions that requests put on it.</summary>
internal static class ProductTag
{
    public static EntityTagHeaderValue Of(Product product) => new($"\"{product.Sku}.{product.Version}\"");

    public static void Write(HttpContext http, Product product) =>
        http.Response.GetTypedHeaders().ETag = Of(product);

    /// <summary>Whether the client's copy is still good (If-None-Match).</summary>
    public static bool IsKnown(HttpContext http, Product product) =>
        Headers(http).IfNoneMatch is { Count: > 0 } tags
        && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(Of(product), useStrongComparison: false));

    /// <summary>Whether the client may change what is stored (If-Match; absent means yes).</summary>
    public static bool MayChange(HttpContext http, Product product) =>
        Headers(http).IfMatch is not { Count: > 0 } tags
        || tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(Of(product), useStrongComparison: true));

    private static RequestHeaders Headers(HttpContext http) => http.Request.GetTypedHeaders();
}
