using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Shop.Orders.Ordering;

namespace Shop.Orders.Filters;

/// <summary>
/// Answers a repeated request with the order that the first one placed. A resource filter, so a repetition is
/// answered before its body is read.
/// </summary>
public sealed class RepeatedRequestFilter(OrderBook orders) : IResourceFilter
{
    public const string KeyHeader = "Idempotency-Key";

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var key = context.HttpContext.Request.Headers[KeyHeader].ToString();
        if (key.Length > 0 && orders.FindByRequestKey(key) is { } order)
        {
            context.HttpContext.Response.Headers["X-Shop-Repeated"] = "true";
            context.Result = new OkObjectResult(order);
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
