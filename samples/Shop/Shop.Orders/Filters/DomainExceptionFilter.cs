using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Shop.Orders.Ordering;

namespace Shop.Orders.Filters;

/// <summary>Turns what the domain refuses into problem details. Other exceptions are faults and go on.</summary>
public sealed class DomainExceptionFilter(ProblemDetailsFactory problems) : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        int? status = context.Exception switch
        {
            OrderNotFoundException => StatusCodes.Status404NotFound,
            OrderConflictException => StatusCodes.Status409Conflict,
            _ => null,
        };
        if (status is null)
        {
            return;
        }

        var problem = problems.CreateProblemDetails(context.HttpContext, status, detail: context.Exception.Message);
        context.Result = new ObjectResult(problem) { StatusCode = status };
        context.ExceptionHandled = true;
    }
}
