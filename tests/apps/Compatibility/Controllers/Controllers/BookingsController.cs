using Controllers.Models;
using Microsoft.AspNetCore.Mvc;

namespace Controllers.Controllers;

[ApiController]
[Route("[controller]")]
public class BookingsController(BookingStore store) : ControllerBase
{
    [HttpGet]
    public IReadOnlyList<Booking> List() => store.All;

    [HttpGet("{id:int}")]
    public ActionResult<Booking> Get(int id) => store.Find(id) is { } booking ? booking : NotFound();

    [HttpPost]
    [ProducesResponseType<Booking>(201)]
    public IActionResult Add(BookingRequest request)
    {
        var booking = store.Add(request);
        return CreatedAtAction(nameof(Get), new { id = booking.Id }, booking);
    }

    [HttpDelete("{id:int}")]
    public IActionResult Remove(int id) => store.Remove(id) ? NoContent() : NotFound();

    [HttpGet("[action]")]
    public IActionResult Latest() => RedirectToAction(nameof(Get), new { id = store.All[^1].Id });

    [HttpGet("home")]
    public IActionResult Home() => LocalRedirect("~/bookings");

    [HttpGet("links")]
    public object Links([FromServices] LinkGenerator links) => new
    {
        Action = Url.Action(nameof(Get), new { id = 7 }),
        Content = Url.Content("~/bookings"),
        Absolute = Url.Action(nameof(List), "Bookings", null, Request.Scheme),
        Generated = links.GetPathByAction(HttpContext, nameof(List)),
    };

    [HttpGet("stream")]
    public async IAsyncEnumerable<Booking> Stream()
    {
        foreach (var booking in store.All)
        {
            await Task.Yield();
            yield return booking;
        }
    }

    [HttpGet("fail")]
    public IActionResult Fail() => throw new InvalidOperationException("The database is gone.");

    [HttpGet("fault")]
    public IActionResult Fault() => Problem("Out of paper", statusCode: 503, title: "Printer");

    [HttpGet("catalog")]
    [ResponseCache(CacheProfileName = "catalog", VaryByHeader = "Accept")]
    public string Catalog() => "Rooms of the house";
}
