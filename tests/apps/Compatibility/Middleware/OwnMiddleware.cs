namespace Middleware;

/// <summary>By factory, with services of the request.</summary>
public class CorrelationMiddleware(IHostEnvironment environment) : IMiddleware
{
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers["X-Correlation"] is [{ } id])
            context.Response.Headers["X-Correlation"] = $"{environment.ApplicationName} {id}";
        return next(context);
    }
}

/// <summary>By convention, with an argument.</summary>
public class TotalMiddleware(RequestDelegate next, string unit)
{
    public Task InvokeAsync(HttpContext context, Stock stock)
    {
        if (context.Request.Path.StartsWithSegments("/stock"))
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers["X-Total"] = $"{stock.Count} {unit}";
                return Task.CompletedTask;
            });
        }

        return next(context);
    }
}
