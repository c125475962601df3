using System.Net.Http.Headers;
using System.Text;
using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.Apis;

/// <summary>An API of controllers: every way in for a value, every kind of filter, formatters, results.</summary>
public sealed class ControllersTests : CompatibilityTests
{
    private const string Json = "application/json";

    protected override string App => "Controllers";

    protected override string Area => "APIs";

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("Controllers, also of a library, and links to them");
        await visitor.GetAsync(200, "/bookings");
        Assert.Contains("\"room\":\"North 1\"", await visitor.PostJsonAsync(201, "/bookings", """{"room":"North 1","kind":"Hall","day":"2026-06-01","seats":40,"guests":[{"name":"Ada","mail":"ada@example.org"}]}"""), StringComparison.Ordinal);
        await visitor.GetAsync(200, "/bookings/1");
        await visitor.GetAsync(404, "/bookings/99");
        await visitor.GetAsync(302, "/bookings/latest");
        await visitor.GetAsync(302, "/bookings/home");
        await visitor.GetAsync(200, "/bookings/links");
        await visitor.GetAsync(200, "/bookings/stream");
        await visitor.GetAsync(200, "/bookings/catalog");
        await visitor.SendAsync(405, "PATCH", "/bookings", null);
        Assert.Contains("North", await visitor.GetAsync(200, "/buildings"), StringComparison.Ordinal);

        await BindAsync(visitor);
        await ValidateAsync(visitor);

        visitor.Feature("Authorization, resource, action, exception and result filters");
        await visitor.GetAsync(401, "/filtered/all");
        Assert.Equal("FLOOR 3", await visitor.GetAsync(200, "/filtered/all?floor=3", "X-Api-Key: sesame"));
        await visitor.GetAsync(200, "/filtered/remembered?value=first");
        Assert.Equal("first", await visitor.GetAsync(200, "/filtered/remembered?value=second"));
        await visitor.PostJsonAsync(409, "/bookings", """{"room":"North 1","kind":"Hall","day":"2026-06-01","seats":2,"guests":[{"name":"Eve"}]}""");

        visitor.Feature("Problem details of controllers");
        await visitor.GetAsync(500, "/bookings/fail");
        await visitor.GetAsync(503, "/bookings/fault");
        await visitor.GetAsync(404, "/nothing/here");

        visitor.Feature("Content negotiation: JSON, XML and formatters of one's own");
        await visitor.GetAsync(200, "/bookings/1", "Accept: application/xml");
        Assert.Contains("<Building>", await visitor.GetAsync(200, "/buildings", "Accept: application/xml"), StringComparison.Ordinal);
        Assert.StartsWith("1;North 1;", await visitor.GetAsync(200, "/bookings", "Accept: text/csv"), StringComparison.Ordinal);
        await visitor.PostAsync(200, "/room-types/guests", new StringContent("Ada; Bob", Encoding.UTF8, "text/csv"));
        await visitor.PostAsync(201, "/bookings", Text("<BookingRequest><Room>South 1</Room><Kind>Office</Kind><Seats>4</Seats><Guests><Guest><Name>Eve</Name></Guest></Guests></BookingRequest>", "application/xml"), "Accept: application/xml");
        await visitor.PostAsync(415, "/bookings", Text("room: north", "application/yaml"));

        visitor.Feature("Files: ranges, conditions, downloads, from `wwwroot`");
        await visitor.GetAsync(200, "/files/plan");
        Assert.Equal("north", await visitor.GetAsync(206, "/files/plan", "Range: bytes=4-8"));
        await visitor.GetAsync(416, "/files/plan", "Range: bytes=4000-");
        await visitor.GetAsync(304, "/files/plan", "If-None-Match: \"north-1\"");
        await visitor.SendAsync(200, "HEAD", "/files/plan", null);
        await visitor.GetAsync(200, "/files/report");
        await visitor.GetAsync(200, "/files/logo");
        await visitor.SendAsync(204, "DELETE", "/bookings/1", null);
    }

    private static async Task BindAsync(Visitor visitor)
    {
        visitor.Feature("Binding from route, query, header, form, body, services and keyed services");
        await visitor.GetAsync(200, "/room-types/from-route/hall/3?tenant=acme");
        await visitor.GetAsync(404, "/room-types/from-route/hall/21");
        await visitor.GetAsync(400, "/room-types/from-route/garden/3");
        await visitor.GetAsync(200, "/room-types/from-query?search.text=big&search.kind=Hall&search.ranges[0].from=1&search.ranges[0].to=5&search.secret=told&tag=a&tag=b&sizes[hall]=40");
        await visitor.GetAsync(400, "/room-types/from-query?limit=many");
        await visitor.GetAsync(200, "/room-types/from-header", "X-Trace: t-1", "Accept-Language: de,en");
        await visitor.GetAsync(400, "/room-types/from-header");
        await visitor.GetAsync(200, "/room-types/open?day=2026-07-04");
        await visitor.PostFormAsync(200, "/room-types/form", ("text", "quiet"), ("limit", "3"), ("page", "2"));
        await visitor.PostAsync(200, "/room-types/upload", Form());
        await visitor.PostJsonAsync(200, "/room-types/equipment", """{"type":"projector","name":"P1","lumen":3000}""");
        await visitor.PostJsonAsync(400, "/room-types/equipment", """{"type":"coffee","name":"C1"}""");
        await visitor.PostAsync(200, "/room-types/optional", Text("", Json));
        await visitor.PostJsonAsync(400, "/room-types/guests", """[{"name":"Ada"]""");

        visitor.Feature("Binding by type converter, `TryParse`, model binder and value provider");
        await visitor.GetAsync(200, "/room-types/slot?slot=09:00-10:30");
        await visitor.GetAsync(400, "/room-types/slot?slot=morning");
        await visitor.GetAsync(200, "/room-types/place?place=4x12&color=%23ff8000");
        await visitor.GetAsync(400, "/room-types/place?place=4&color=red");
        await visitor.GetAsync(200, "/room-types/from-cookie", "Cookie: theme=dark");
    }

    private static async Task ValidateAsync(Visitor visitor)
    {
        visitor.Feature("Validation by attributes, one's own too, and `IValidatableObject`");
        Assert.Contains("is no workday", await visitor.PostJsonAsync(400, "/bookings", """{"room":"N","day":"2026-07-04","seats":0,"guests":[{"mail":"nobody"}]}"""), StringComparison.Ordinal);
        await visitor.PostJsonAsync(400, "/bookings", """{"room":"North 2","kind":"Office","day":"2026-06-01","seats":20,"guests":[{"name":"Ada"}]}""");
        await visitor.PostJsonAsync(400, "/bookings", "{");
    }

    private static StringContent Text(string text, string type) => new(text, Encoding.UTF8, type);

    private static MultipartFormDataContent Form()
    {
        var plan = new ByteArrayContent("three floors"u8.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("text/plain") } };
        // A boundary of its own each time would stand in no response, but in what a failure shows.
        return new MultipartFormDataContent("boundary") { { plan, "plan", "plan.txt" }, { new StringContent("draft"), "note" } };
    }
}
