using Microsoft.AspNetCore.Http.HttpResults;
using Shop.Catalog.Live;

namespace Shop.Catalog.Products;

internal static class ProductEndpoints
{
    private const string ProductRoute = "product";

    public static void AddProducts(this IServiceCollection services)
    {
        services.AddOptions<SeedOptions>().BindConfiguration("Seed");
        services.AddSingleton<ProductStore>();
        services.AddHostedService<ProductSeeder>();
    }

    public static void MapProducts(this IEndpointRouteBuilder app)
    {
        var products = app.MapGroup("/products").WithTags("Products");

        products.MapGet("/{sku}", Get).WithName(ProductRoute);
        products.MapPost("/", Add);
        products.MapPut("/{sku}", Change);
        products.MapPatch("/{sku}/price", Reprice);
        products.MapDelete("/{sku}", Remove);

        // The address that products had in the first catalog; links to it are still printed on old receipts.
        app.MapGet("/items/{sku}", (string sku) => Results.LocalRedirect($"~/products/{sku}", permanent: true));
    }

    private static Results<Ok<Product>, StatusCodeHttpResult, ProblemHttpResult> Get(
        string sku, ProductStore store, HttpContext http)
    {
        if (store.Find(sku) is not { } product)
        {
            return Unknown(sku);
        }

        ProductTag.Write(http, product);
        return ProductTag.IsKnown(http, product)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(product);
    }

    private static async Task<Results<Created<Product>, ProblemHttpResult>> Add(
        NewProduct request, ProductStore store, LinkGenerator links, HttpContext http, ILogger<ProductStore> logger)
    {
        var product = request.ToProduct();
        if (!await store.AddAsync(product, http.RequestAborted))
        {
            return TypedResults.Problem(
                $"There is a product with the SKU '{product.Sku}' already.",
                statusCode: StatusCodes.Status409Conflict);
        }

        CatalogLog.ProductAdded(logger, product.Sku);
        ProductTag.Write(http, product);
        var values = new RouteValueDictionary { ["sku"] = product.Sku };
        return TypedResults.Created(links.GetPathByName(http, ProductRoute, values), product);
    }

    private static Task<Results<Ok<Product>, ProblemHttpResult>> Change(
        string sku, ProductChange request, ProductStore store, PriceFeed feed, HttpContext http) =>
        ChangeAsync(sku, store, feed, http, request.ApplyTo);

    private static Task<Results<Ok<Product>, ProblemHttpResult>> Reprice(
        string sku, PriceRequest request, ProductStore store, PriceFeed feed, HttpContext http) =>
        ChangeAsync(sku, store, feed, http, product => product with { Price = request.Price });

    private static async Task<Results<NoContent, ProblemHttpResult>> Remove(
        string sku, ProductStore store, HttpContext http, ILogger<ProductStore> logger)
    {
        if (!await store.RemoveAsync(sku, http.RequestAborted))
        {
            return Unknown(sku);
        }

        CatalogLog.ProductRemoved(logger, sku);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<Product>, ProblemHttpResult>> ChangeAsync(
        string sku, ProductStore store, PriceFeed feed, HttpContext http, Func<Product, Product> change)
    {
        var oldPrice = store.Find(sku)?.Price;
        var (outcome, product) = await store.ChangeAsync(
            sku, current => ProductTag.MayChange(http, current), change, http.RequestAborted);

        switch (outcome)
        {
            case ChangeOutcome.Missing:
                return Unknown(sku);
            case ChangeOutcome.Outdated:
                return TypedResults.Problem(
                    $"The product '{sku}' was changed since it was read.",
                    statusCode: StatusCodes.Status412PreconditionFailed);
            default:
                if (oldPrice != product!.Price)
                {
                    feed.Publish(new PriceChange(sku, oldPrice ?? 0, product.Price));
                }

                ProductTag.Write(http, product);
                return TypedResults.Ok(product);
        }
    }

    private static ProblemHttpResult Unknown(string sku) =>
        TypedResults.Problem($"There is no product '{sku}'.", statusCode: StatusCodes.Status404NotFound);
}
