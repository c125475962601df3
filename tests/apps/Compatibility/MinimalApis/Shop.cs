using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using MinimalApis.Orders;

namespace MinimalApis;

public class ShopOptions
{
    public string Currency { get; set; } = "USD";

    public int MaxItems { get; set; }
}

public interface IPricing
{
    decimal PriceOf(string sku);
}

public class ListPricing : IPricing
{
    public decimal PriceOf(string sku) => sku.Length * 10m;
}

public class SalePricing : IPricing
{
    public decimal PriceOf(string sku) => sku.Length * 7.5m;
}

/// <summary>A route constraint: two letters and three digits.</summary>
public partial class SkuConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string sku && Sku().IsMatch(sku);

    [GeneratedRegex("^[a-z]{2}[0-9]{3}$")]
    private static partial Regex Sku();
}

/// <summary>Answers what the order book refuses.</summary>
public class OutOfStockHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not OutOfStockException outOfStock)
            return false;
        httpContext.Response.StatusCode = StatusCodes.Status409Conflict;
        return await problems.TryWriteAsync(new()
        {
            HttpContext = httpContext,
            Exception = exception,
            ProblemDetails = { Title = "Out of stock", Detail = exception.Message, Extensions = { ["sku"] = outOfStock.Sku } },
        });
    }
}
