using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;

namespace Reports.Description;

public static class DescriptionEndpoints
{
    public static void MapDescription(this IEndpointRouteBuilder app) => app.MapGet("/openapi.json", DescribeAsync);

    private static async Task<ContentHttpResult> DescribeAsync(IEnumerable<EndpointDataSource> sources, CancellationToken cancellationToken)
    {
        var document = new OpenApiDocument { Info = new() { Title = "Reports", Version = "1.0.0" }, Paths = [] };
        var routes = sources.SelectMany(static source => source.Endpoints).OfType<RouteEndpoint>().GroupBy(static route => route.RoutePattern.RawText!);
        foreach (var route in routes.OrderBy(static route => route.Key, StringComparer.Ordinal))
        {
            var item = new OpenApiPathItem();
            foreach (var method in route.SelectMany(static endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Order(StringComparer.Ordinal))
                item.AddOperation(new HttpMethod(method), new OpenApiOperation { Responses = new() { ["200"] = new OpenApiResponse { Description = "Done." } } });
            document.Paths.Add(route.Key, item);
        }

        return TypedResults.Content(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_0, cancellationToken), "application/json");
    }
}
