using Controllers.Binding;
using Controllers.Models;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Controllers.Controllers;

/// <summary>One action for each way that a value reaches a parameter.</summary>
[ApiController]
[Route("[controller]/[action]")]
public class RoomTypesController : ControllerBase
{
    [BindProperty(SupportsGet = true, Name = "tenant")]
    public string? Tenant { get; set; }

    [HttpGet("{kind}/{floor:range(0,20)}")]
    public object FromRoute(RoomKind kind, [FromRoute] int floor) => new { kind, floor, Tenant };

    [HttpGet]
    public object FromQuery([FromQuery] Search search, [FromQuery(Name = "tag")] string[] tags, [FromQuery] Dictionary<string, int> sizes) => new { search, tags, sizes };

    [HttpGet]
    public object FromHeader([FromHeader(Name = "X-Trace")] string trace, [FromHeader(Name = "Accept-Language")] string[]? languages) => new { trace, languages };

    [HttpGet]
    public object FromCookie([FromCookie(Name = "theme")] string theme) => new { theme };

    [HttpGet]
    public object Slot([FromQuery] TimeSlot slot) => slot;

    [HttpGet]
    public object Place(Coordinates place, Color? color) => new { place, color };

    [HttpGet]
    public object Open([FromKeyedServices("workdays")] ICalendar workdays, [FromKeyedServices("everyday")] ICalendar everyday, DateOnly day) =>
        new { Workdays = workdays.IsOpen(day), Everyday = everyday.IsOpen(day) };

    [HttpPost]
    public object Form([FromForm] Search search, [FromForm] int page) => new { search, page };

    [HttpPost]
    public async Task<object> Upload(IFormFile plan, [FromForm] string note, IFormFileCollection files)
    {
        using var reader = new StreamReader(plan.OpenReadStream());
        return new { plan.FileName, plan.ContentType, plan.Length, Text = await reader.ReadToEndAsync(), note, Files = files.Count };
    }

    [HttpPost]
    public object Guests(List<Guest> guests) => guests;

    [HttpPost]
    public object Equipment(Equipment equipment) => new { Type = equipment.GetType().Name, equipment };

    [HttpPost]
    public object Optional([FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] Search? search) => new { search };
}

public class Search
{
    [BindRequired]
    public string Text { get; set; } = "";

    public int Limit { get; set; } = 10;

    public RoomKind? Kind { get; set; }

    public List<Range> Ranges { get; set; } = [];

    [BindNever]
    public string Secret { get; set; } = "kept";

    public class Range
    {
        public int From { get; set; }

        public int To { get; set; }
    }
}
