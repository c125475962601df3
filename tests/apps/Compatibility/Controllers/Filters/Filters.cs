using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Controllers.Filters;

/// <summary>Says in a header in which order the filters of an action came.</summary>
public static class FilterTrace
{
    public static void Trace(this HttpContext context, string step) => context.Response.Headers.Append("X-Filters", step);
}

/// <summary>Global, with a dependency.</summary>
public class VersionHeaderFilter(IHostEnvironment environment) : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context) => context.HttpContext.Response.Headers["X-Application"] = environment.ApplicationName;

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}

public sealed class ApiKeyAttribute : Attribute, IAsyncAuthorizationFilter
{
    public Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        context.HttpContext.Trace("authorization");
        if (context.HttpContext.Request.Headers["X-Api-Key"] != "sesame")
            context.Result = new ObjectResult(new ProblemDetails { Title = "No key", Status = 401 }) { StatusCode = 401 };
        return Task.CompletedTask;
    }
}

/// <summary>Answers from memory what was asked before.</summary>
public sealed class RememberAttribute : Attribute, IAsyncResourceFilter
{
    private IActionResult? _answer;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        context.HttpContext.Trace(_answer is null ? "resource" : "remembered");
        context.Result = _answer;
        if (_answer is null)
            _answer = (await next()).Result;
    }
}

/// <summary>Resolved from the services of the request.</summary>
public class StopwatchFilter : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        context.HttpContext.Trace($"before {context.ActionArguments.Count} arguments");
        var executed = await next();
        context.HttpContext.Trace($"after {executed.ActionDescriptor.DisplayName}");
    }
}

/// <summary>Made with arguments of the attribute and services.</summary>
public class AuditFilter(string area, BookingStore store) : IActionFilter, IOrderedFilter
{
    public int Order => -10;

    public void OnActionExecuting(ActionExecutingContext context) => context.HttpContext.Trace($"audit {area} {store.All.Count}");

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }
}

public sealed class UpperCaseAttribute : ResultFilterAttribute
{
    public override void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is ObjectResult { Value: string text } result)
            result.Value = text.ToUpperInvariant();
    }
}

public class OverbookedExceptionFilter : ExceptionFilterAttribute
{
    public override void OnException(ExceptionContext context)
    {
        if (context.Exception is OverbookedException overbooked)
            context.Result = new ConflictObjectResult(new ProblemDetails { Title = "Overbooked", Detail = overbooked.Message, Status = 409 });
    }
}

/// <summary>A filter that makes another, with what the container has.</summary>
public sealed class CalendarAttribute(string name) : Attribute, IFilterFactory
{
    public bool IsReusable => false;

    public IFilterMetadata CreateInstance(IServiceProvider serviceProvider) => new Filter(serviceProvider.GetRequiredKeyedService<ICalendar>(name));

    private class Filter(ICalendar calendar) : IActionFilter
    {
        public void OnActionExecuting(ActionExecutingContext context) =>
            context.HttpContext.Trace($"calendar {calendar.IsOpen(new DateOnly(2026, 7, 4))}");

        public void OnActionExecuted(ActionExecutedContext context)
        {
        }
    }
}
