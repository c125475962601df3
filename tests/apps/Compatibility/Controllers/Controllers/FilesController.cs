using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Controllers.Controllers;

[ApiController]
[Route("[controller]")]
public class FilesController(IWebHostEnvironment environment) : ControllerBase
{
    private static readonly DateTimeOffset s_changed = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [HttpGet("plan")]
    [HttpHead("plan")]
    public IActionResult Plan() => PhysicalFile(Path.Combine(environment.ContentRootPath, "Plans", "north.txt"), "text/plain", s_changed, new EntityTagHeaderValue("\"north-1\""), enableRangeProcessing: true);

    [HttpGet("report")]
    public IActionResult Report() => File(Encoding.UTF8.GetBytes("room;seats\nNorth 1;8\n"), "text/csv", "report 2026.csv");

    [HttpGet("logo")]
    public IActionResult Logo() => File("~/logo.svg", "image/svg+xml");
}
