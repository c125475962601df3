using System.Text;
using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.Apis;

/// <summary>An API of route handlers: groups, filters, binding, results, streams, errors.</summary>
public sealed class MinimalApisTests : CompatibilityTests
{
    private const string Trace = "X-Trace: 11112222-3333-4444-5555-666677778888";

    protected override string App => "MinimalApis";

    protected override string Area => "APIs";

    private protected override async Task VisitAsync(Visitor visitor)
    {
        await RouteAsync(visitor);
        await BindAsync(visitor);
        await BindFormsAsync(visitor);

        visitor.Feature("Validation of minimal APIs");
        Assert.Contains("errors", await visitor.PostJsonAsync(400, "/orders", """{"items":[{"sku":"nothing","count":0}],"mail":"nobody"}"""), StringComparison.Ordinal);
        await visitor.PostJsonAsync(400, "/orders", """{"items":[]}""");

        visitor.Feature("Endpoint filters and metadata");
        await visitor.GetAsync(200, "/filtered/double/21");
        await visitor.GetAsync(422, "/filtered/double/101");
        await visitor.GetAsync(200, "/filtered/described/Ada");
        Assert.Equal("sales", await visitor.GetAsync(200, "/filtered/metadata"));
        await visitor.GetAsync(200, "/filtered/attribute");
        await visitor.GetAsync(400, "/filtered/problem");

        visitor.Feature("Problem details, status code pages and exception handlers");
        Assert.Contains("No ab123 left", await visitor.PostJsonAsync(409, "/orders", """{"items":[{"sku":"ab123","count":60}]}"""), StringComparison.Ordinal);
        await visitor.GetAsync(500, "/orders/broken");
        await visitor.PostJsonAsync(400, "/orders", "{");
        // To the fallback, which takes every type and method.
        await visitor.PostAsync(404, "/orders", new StringContent("items", Encoding.UTF8, "text/plain"));
        await visitor.SendAsync(404, "DELETE", "/orders/1", null);

        visitor.Feature("Streamed JSON and server-sent events");
        await visitor.GetAsync(200, "/orders/stream");
        Assert.Contains("event: order", await visitor.GetAsync(200, "/orders/events"), StringComparison.Ordinal);

        visitor.Feature("File results with ranges and conditions");
        await visitor.GetAsync(200, "/files/bytes");
        Assert.Equal("234", await visitor.GetAsync(206, "/files/bytes", "Range: bytes=2-4"));
        Assert.Equal("89", await visitor.GetAsync(206, "/files/bytes", "Range: bytes=-2", "If-Range: \"digits\""));
        await visitor.GetAsync(200, "/files/bytes", "Range: bytes=2-4", "If-Range: \"others\"");
        await visitor.GetAsync(304, "/files/bytes", "If-Modified-Since: Fri, 02 Jan 2026 03:04:05 GMT");
        await visitor.GetAsync(412, "/files/bytes", "If-Match: \"others\"");
        await visitor.GetAsync(200, "/files/stream");
        await visitor.GetAsync(200, "/files/written");
        await visitor.GetAsync(206, "/files/physical", "Range: bytes=0-2");
        await visitor.GetAsync(200, "/files/virtual");
        await visitor.GetAsync(203, "/files/text");
        await visitor.GetAsync(500, "/files/missing");
    }

    private static async Task RouteAsync(Visitor visitor)
    {
        visitor.Feature("Route groups, constraints, typed results and links");
        await visitor.GetAsync(200, "/");
        await visitor.GetAsync(200, "/robots.txt");
        await visitor.GetAsync(404, "/wp-admin/setup.php");
        await visitor.PostJsonAsync(201, "/orders", """{"items":[{"sku":"ab123","count":2}],"payment":{"kind":"card","number":"4111"}}""");
        await visitor.PostJsonAsync(201, "/orders", """{"items":[{"sku":"cd456","count":1}],"payment":{"kind":"invoice","days":30}}""");
        Assert.Contains("\"kind\":\"card\"", await visitor.GetAsync(200, "/orders/1"), StringComparison.Ordinal);
        await visitor.GetAsync(404, "/orders/77");
        await visitor.SendAsync(200, "PUT", "/orders/2/ship", null);
        await visitor.GetAsync(200, "/orders?state=Shipped");
        await visitor.GetAsync(400, "/orders?state=shipped");
        await visitor.SendAsync(202, "PATCH", "/orders/1", null);
        await visitor.SendAsync(202, "PURGE", "/orders/1", null);
        await visitor.GetAsync(200, "/orders/limits?sku=ab123");
        await visitor.GetAsync(200, "/orders/sku/ab123");
        await visitor.GetAsync(404, "/orders/sku/abc");
        await visitor.GetAsync(404, "/no/such/page");
    }

    private static async Task BindAsync(Visitor visitor)
    {
        visitor.Feature("Binding by `BindAsync` and `TryParse`");
        Assert.Contains("\"action\":\"page\"", await visitor.GetAsync(200, "/bind/page?page=3"), StringComparison.Ordinal);
        Assert.Equal("acme", await visitor.GetAsync(200, "/bind/tenant", "X-Tenant: acme"));
        await visitor.GetAsync(400, "/bind/tenant");
        await visitor.GetAsync(200, "/bind/point/3,4");
        await visitor.GetAsync(200, "/bind/point/3,4?other=5,6");
        await visitor.GetAsync(400, "/bind/point/three");

        visitor.Feature("Binding from route, query, header, body, services and keyed services");
        await visitor.GetAsync(200, "/bind/query?id=1&id=2&tag=a&sort=x&sort=y&q=text&day=2026-06-01&all=true");
        await visitor.GetAsync(200, "/bind/query?id=1&q=text");
        await visitor.GetAsync(400, "/bind/query?id=one&q=text");
        await visitor.GetAsync(400, "/bind/query?id=1");
        await visitor.GetAsync(200, "/bind/header", Trace, "X-Rank: 3");
        await visitor.GetAsync(400, "/bind/header", "X-Trace: none");
        await visitor.GetAsync(200, "/bind/user");
        await visitor.PostAsync(200, "/bind/stream", new StringContent("by stream"));
        await visitor.PostAsync(200, "/bind/pipe", new StringContent("by pipe"));
        Assert.Equal("4", await visitor.PostJsonAsync(200, "/bind/map", """{"a":{"x":1,"y":2},"b":{"x":3,"y":4}}"""));
        await visitor.PostJsonAsync(200, "/bind/maybe", """{"street":"Main","city":{"name":"Ulm","code":89073}}""");
        await visitor.PostJsonAsync(200, "/bind/maybe", "");
    }

    private static async Task BindFormsAsync(Visitor visitor)
    {
        visitor.Feature("Form binding, uploads and antiforgery of minimal APIs");
        await visitor.PostFormAsync(200, "/bind/form", ("name", "Ada"), ("Street", "Main"), ("City.Name", "Ulm"), ("City.Code", "89073"), ("Lines[0]", "c/o Bob"), ("Lines[1]", "2nd floor"));
        await visitor.PostFormAsync(400, "/bind/form", ("name", "Ada"), ("City.Code", "none"));
        await visitor.PostAsync(200, "/bind/upload", new MultipartFormDataContent("boundary") { { new StringContent("a,b"), "file", "list.csv" }, { new StringContent("new"), "note" } });
        await visitor.PostFormAsync(400, "/bind/guarded", ("name", "Ada"));
        var token = await visitor.GetAsync(200, "/bind/token");
        Assert.Equal("Hello Ada", await visitor.PostFormAsync(200, "/bind/guarded", ("name", "Ada"), ("__RequestVerificationToken", token)));
    }
}
