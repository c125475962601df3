using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Shop.Catalog.Products;

namespace Shop.Catalog.Search;

internal static class SearchEndpoints
{
    private const string SearchRoute = "search";

    public static void MapSearch(this IEndpointRouteBuilder app)
    {
        app.MapGet("/products", Search).WithName(SearchRoute).WithTags("Search");
        app.MapGet("/categories", (ProductStore store) => ProductSearch.Categories(store.All())).WithTags("Search");
    }

    private static Ok<Page<Product>> Search(
        [AsParameters] SearchQuery query, ProductStore store, LinkGenerator links, HttpContext http)
    {
        var page = ProductSearch.Find(store.All(), query);
        http.Response.Headers["X-Total-Count"] = page.Total.ToString(CultureInfo.InvariantCulture);
        if (page.HasNext && NextPage(links, http, page.Number + 1) is { } next)
        {
            http.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        }

        return TypedResults.Ok(page);
    }

    private static string? NextPage(LinkGenerator links, HttpContext http, int number)
    {
        var values = new RouteValueDictionary();
        foreach (var (name, value) in http.Request.Query)
        {
            values[name] = value.ToString();
        }

        values["page"] = number.ToString(CultureInfo.InvariantCulture);
        return links.GetPathByName(http, SearchRoute, values);
    }
}
