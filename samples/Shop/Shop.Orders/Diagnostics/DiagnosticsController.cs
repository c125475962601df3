using Microsoft.AspNetCore.Mvc;

namespace Shop.Orders.Diagnostics;

/// <summary>Shows operators what a fault that nothing handles looks like to a client and in the log.</summary>
[ApiController]
[Route("diagnostics")]
public sealed class DiagnosticsController : ControllerBase
{
    [HttpGet("fail")]
    public IActionResult Fail() => throw new InvalidOperationException("This endpoint always fails.");
}
