using Controllers.Filters;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Controllers.Controllers;

[Route("filtered")]
[ServiceFilter<StopwatchFilter>]
public class FilteredController : Controller
{
    [HttpGet("all")]
    [ApiKey]
    [TypeFilter<AuditFilter>(Arguments = ["rooms"])]
    [Calendar("everyday")]
    [UpperCase]
    public object All(int floor) => $"floor {floor}";

    [HttpGet("remembered")]
    [Remember]
    public object Remembered(string value) => value;

    // A controller is a filter of its own actions.
    public override void OnActionExecuting(ActionExecutingContext context) => HttpContext.Trace("controller");
}
