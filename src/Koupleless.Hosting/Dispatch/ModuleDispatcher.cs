using Microsoft.AspNetCore.Http;

namespace Koupleless.Hosting.Dispatch;

/// <summary>Middleware that hands requests to modules. A request for which the base has an endpoint stays with the base.</summary>
internal sealed class ModuleDispatcher(RequestDelegate next, RouteTable routes)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is not null)
            return next(context);

        var path = context.Request.Path.Value ?? "";
        ModuleRoute? refused = null;
        // A route can close between the look-up and the entry, when a swap has just put another in its place: then look again.
        while (routes.TryFind(path, out var route) && route != refused)
        {
            if (route.TryServe(context, out var completion))
                return completion;
            refused = route;
        }

        if (refused is null)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return context.Response.WriteAsync($"{ErrorIds.ModuleStopped}: the module at {refused.PathBase} has stopped. See {ErrorIds.HelpLink(ErrorIds.ModuleStopped)}");
    }
}
