using System.Net.Http.Headers;
using System.Text;

namespace Koupleless.EndToEnd.Tests.Shop;

/// <summary>
/// The same source answers the same built by the plain Web SDK and run alone, built as a module and run alone, and as a
/// module in a base.
/// </summary>
[Collection(ShopCollection.Name)]
public sealed class SameAnswersTests(ShopBuild shop)
{
    private const string NewProduct = """{"sku":"TRAY-1","name":"Tray","category":"Kitchen","price":12.5,"stock":3}""";
    private const string NewOrder = """{"lines":[{"sku":"MUG-BLUE","quantity":3,"unitPrice":9.5}]}""";

    private static readonly Exchange[] s_catalog =
    [
        new(200, "GET", "/"),
        new(200, "GET", "/healthz"),
        new(200, "GET", "/products"),
        new(200, "GET", "/products?sort=Price&size=2"),
        new(400, "GET", "/products?size=0&minPrice=x"),
        new(200, "GET", "/products/MUG-BLUE"),
        new(405, "HEAD", "/products/MUG-BLUE"),
        new(304, "GET", "/products/MUG-BLUE", null, "If-None-Match: \"MUG-BLUE.1\""),
        new(404, "GET", "/products/NONE"),
        Exchange.Json(201, "POST", "/products", NewProduct),
        Exchange.Json(409, "POST", "/products", NewProduct),
        Exchange.Json(400, "POST", "/products", """{"sku":"","name":"","category":"Kitchen","price":-1,"stock":3}"""),
        Exchange.Json(400, "POST", "/products", "{ not json"),
        new(415, "POST", "/products", static () => new StringContent("plain")),
        Exchange.Json(200, "PUT", "/products/TRAY-1", """{"name":"Large tray","category":"Kitchen","price":15,"stock":4}"""),
        Exchange.Json(412, "PUT", "/products/TRAY-1", """{"name":"Large tray","category":"Kitchen","price":15,"stock":4}""", "If-Match: \"TRAY-1.1\""),
        Exchange.Json(200, "PATCH", "/products/TRAY-1/price", """{"price":16.5}"""),
        new(204, "DELETE", "/products/TRAY-1"),
        new(404, "DELETE", "/products/TRAY-1"),
        new(405, "DELETE", "/products"),
        new(200, "GET", "/categories"),
        new(200, "POST", "/reorderings/check"),
        new(200, "GET", "/reorderings"),
        new(301, "GET", "/items/MUG-BLUE"),
        new(426, "GET", "/live/echo"),
        new(101, "WS", "/live/echo"),
        new(500, "GET", "/diagnostics/fail"),
        new(200, "GET", "/diagnostics/wait?milliseconds=1"),
        new(404, "GET", "/nope"),
        new(415, "POST", "/products/import", static () => new StringContent("no csv")),
        new(200, "POST", "/products/import", TenMegabytesOfProducts),
        new(200, "GET", "/products?text=Imported&size=3"),
        new(200, "GET", "/products/export"),
    ];

    private static readonly Exchange[] s_orders =
    [
        new(200, "GET", "/"),
        new(200, "GET", "/index.html"),
        new(200, "GET", "/css/site.css"),
        new(206, "GET", "/js/orders.js", null, "Range: bytes=0-99"),
        new(200, "GET", "/orders"),
        Exchange.Json(201, "POST", "/orders", NewOrder, "X-Customer: Ada", "Idempotency-Key: k1"),
        Exchange.Json(200, "POST", "/orders", NewOrder, "X-Customer: Ada", "Idempotency-Key: k1"),
        Exchange.Json(400, "POST", "/orders", NewOrder),
        Exchange.Json(400, "POST", "/orders", """{"lines":[{"sku":"","quantity":0,"unitPrice":-1}]}""", "X-Customer: Ada"),
        Exchange.Json(400, "POST", "/orders", "{", "X-Customer: Ada"),
        new(303, "POST", "/orders/form", static () => new FormUrlEncodedContent([new("Customer", "Bob"), new("Sku", "MUG-RED"), new("Quantity", "2"), new("UnitPrice", "9.5")])),
        new(200, "GET", "/orders", null, "Accept: text/csv"),
        new(406, "GET", "/orders", null, "Accept: application/xml"),
        new(200, "GET", "/orders?status=Placed&size=1"),
        new(400, "GET", "/orders?page=0"),
        new(200, "GET", "/orders/o-1"),
        new(200, "GET", "/orders/1/summary"),
        new(302, "GET", "/orders/latest"),
        new(404, "GET", "/orders/999"),
        new(400, "GET", "/orders/x"),
        new(200, "POST", "/orders/o-1/pay?note=card"),
        new(409, "POST", "/orders/o-1/pay"),
        new(404, "POST", "/orders/o-1/nothing"),
        new(201, "POST", "/orders/1/attachments", Attachment),
        new(200, "GET", "/orders/1/attachments"),
        new(404, "POST", "/orders/999/attachments", Attachment),
        new(405, "DELETE", "/orders/1"),
        new(500, "GET", "/diagnostics/fail"),
        new(404, "GET", "/nope"),
    ];

    [Fact]
    public Task The_catalog_of_minimal_apis() => SameAsync("Catalog", s_catalog, "--Reorder:Interval=1.00:00:00");

    [Fact]
    public Task The_orders_of_controllers() => SameAsync("Orders", s_orders, "--Expiry:Interval=1.00:00:00", "--Ordering:PaymentPeriod=01:00:00");

    private async Task SameAsync(string name, Exchange[] exchanges, params string[] settings)
    {
        var plain = await AloneAsync(shop.Plain(name), exchanges, settings);
        var module = await AloneAsync(shop.Module(name), exchanges, settings);
        Assert.Equal(plain, module);

        await using var host = await shop.StartBaseAsync();
        await host.InstallAsync(shop.Artifact(name), settings);
        var inBase = await AnswersAsync(host.Client.BaseAddress!, $"/{name.ToLowerInvariant()}", exchanges);
        Assert.Equal(plain, inBase);
        Assert.Equal("Unloaded", await host.UninstallAsync(name.ToLowerInvariant()));
    }

    private async Task<IReadOnlyList<string>> AloneAsync(string assembly, Exchange[] exchanges, string[] settings)
    {
        await using var app = await AppProcess.StartAsync(assembly, [$"--Storage:Folder={shop.NewDataFolder()}", $"--contentRoot={ContentRootOf(assembly)}", .. settings]);
        return await AnswersAsync(app.Address, "", exchanges);
    }

    // A build leaves wwwroot in the project's folder.
    private static string ContentRootOf(string assembly) => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(assembly)!, "..", "..", ".."));

    private static async Task<IReadOnlyList<string>> AnswersAsync(Uri address, string pathBase, Exchange[] exchanges)
    {
        var answers = new List<string>();
        foreach (var exchange in exchanges)
            answers.Add(await exchange.DescribeAsync(address, pathBase));
        return answers;
    }

    private static StreamContent TenMegabytesOfProducts()
    {
        var csv = new StringBuilder("sku,name,category,description,price,stock\n");
        for (var i = 0; csv.Length < 10 << 20; i++)
            csv.Append($"IMP-{i},Imported {i},Imported,").Append('d', 480).Append(",1.5,30\n");
        return new(new MemoryStream(Encoding.UTF8.GetBytes(csv.ToString()))) { Headers = { ContentType = new("text/csv") } };
    }

    private static MultipartFormDataContent Attachment()
    {
        var file = new ByteArrayContent([.. Enumerable.Range(0, 5000).Select(static i => (byte)i)]) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };
        return new MultipartFormDataContent { { file, "file", "photo.png" }, { new StringContent("broken on arrival"), "description" } };
    }
}
