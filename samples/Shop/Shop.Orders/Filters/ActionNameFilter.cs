using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Shop.Orders.Filters;

/// <summary>Names the action in the response, so that a proxy's log shows operations instead of addresses.</summary>
public sealed class ActionNameFilter : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        if (context.ActionDescriptor is ControllerActionDescriptor action)
        {
            context.HttpContext.Response.Headers["X-Shop-Action"] = $"{action.ControllerName}.{action.ActionName}";
        }
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }
}
