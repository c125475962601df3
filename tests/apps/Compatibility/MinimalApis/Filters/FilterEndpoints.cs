using System.Reflection;

namespace MinimalApis.Filters;

public static class FilterEndpoints
{
    public static void MapFilters(this IEndpointRouteBuilder app)
    {
        var filtered = app.MapGroup("/filtered").AddEndpointFilter(async (context, next) =>
        {
            context.HttpContext.Response.Headers.Append("X-Filters", "group");
            return await next(context);
        });
        filtered.MapGet("/double/{number}", (int number) => number * 2)
            .AddEndpointFilter<LimitFilter>()
            .AddEndpointFilter(async (context, next) => await next(context) is int result ? new { result } : Results.BadRequest());
        filtered.MapGet("/described/{name}", (string name) => $"Hello {name}")
            .AddEndpointFilterFactory((context, next) =>
            {
                // Once for the endpoint, when it is built.
                var description = string.Join(", ", context.MethodInfo.GetParameters().Select(static parameter => $"{parameter.ParameterType.Name} {parameter.Name}"));
                return invocation =>
                {
                    invocation.HttpContext.Response.Headers["X-Parameters"] = description;
                    return next(invocation);
                };
            });
        filtered.MapGet("/metadata", (HttpContext context) => context.GetEndpoint()!.Metadata.GetMetadata<OwnerAttribute>()?.Name).WithMetadata(new OwnerAttribute("sales"));
        filtered.MapGet("/attribute", [Owner("stock")] (HttpContext context) =>
            new { Owner = context.GetEndpoint()!.Metadata.GetMetadata<OwnerAttribute>()?.Name, Method = context.GetEndpoint()!.Metadata.GetMetadata<MethodInfo>() is not null });
        filtered.MapGet("/problem", () => TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["sku"] = ["Unknown."] }));
    }
}

[AttributeUsage(AttributeTargets.Method)]
public sealed class OwnerAttribute(string name) : Attribute
{
    public string Name => name;
}

public class LimitFilter(ILogger<LimitFilter> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (context.GetArgument<int>(0) is > 100 and var number)
        {
            logger.LogInformation("Refused {Number}", number);
            return Results.Problem($"{number} is too much.", statusCode: 422);
        }

        return await next(context);
    }
}
