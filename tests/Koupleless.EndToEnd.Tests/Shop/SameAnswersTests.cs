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
        new("GET", "/"),
        new("GET", "/healthz"),
        new("GET", "/products"),
        new("GET", "/products?sort=Price&size=2"),
        new("GET", "/products?size=0&minPrice=x"),
        new("GET", "/products/MUG-BLUE"),
        new("HEAD", "/products/MUG-BLUE"),
        new("GET", "/products/MUG-BLUE", null, "If-None-Match: \"MUG-BLUE.1\""),
        new("GET", "/products/NONE"),
        Exchange.Json("POST", "/products", NewProduct),
        Exchange.Json("POST", "/products", NewProduct),
        Exchange.Json("POST", "/products", """{"sku":"","name":"","category":"Kitchen","price":-1,"stock":3}"""),
        Exchange.Json("POST", "/products", "{ not json"),
        new("POST", "/products", static () => new StringContent("plain")),
        Exchange.Json("PUT", "/products/TRAY-1", """{"name":"Large tray","category":"Kitchen","price":15,"stock":4}"""),
        Exchange.Json("PUT", "/products/TRAY-1", """{"name":"Large tray","category":"Kitchen","price":15,"stock":4}""", "If-Match: \"TRAY-1.1\""),
        Exchange.Json("PATCH", "/products/TRAY-1/price", """{"price":16.5}"""),
        new("DELETE", "/products/TRAY-1"),
        new("DELETE", "/products/TRAY-1"),
        new("DELETE", "/products"),
        new("GET", "/categories"),
        new("POST", "/reorderings/check"),
        new("GET", "/reorderings"),
        new("GET", "/items/MUG-BLUE"),
        new("GET", "/live/echo"),
        new("WS", "/live/echo"),
        new("GET", "/diagnostics/fail"),
        new("GET", "/diagnostics/wait?milliseconds=1"),
        new("GET", "/nope"),
        new("POST", "/products/import", static () => new StringContent("no csv")),
        new("POST", "/products/import", TenMegabytesOfProducts),
        new("GET", "/products?text=Imported&size=3"),
        new("GET", "/products/export"),
    ];

    private static readonly Exchange[] s_orders =
    [
        new("GET", "/"),
        new("GET", "/index.html"),
        new("GET", "/css/site.css"),
        new("GET", "/js/orders.js", null, "Range: bytes=0-99"),
        new("GET", "/orders"),
        Exchange.Json("POST", "/orders", NewOrder, "X-Customer: Ada", "Idempotency-Key: k1"),
        Exchange.Json("POST", "/orders", NewOrder, "X-Customer: Ada", "Idempotency-Key: k1"),
        Exchange.Json("POST", "/orders", NewOrder),
        Exchange.Json("POST", "/orders", """{"lines":[{"sku":"","quantity":0,"unitPrice":-1}]}""", "X-Customer: Ada"),
        Exchange.Json("POST", "/orders", "{", "X-Customer: Ada"),
        new("POST", "/orders/form", static () => new FormUrlEncodedContent([new("Customer", "Bob"), new("Sku", "MUG-RED"), new("Quantity", "2"), new("UnitPrice", "9.5")])),
        new("GET", "/orders", null, "Accept: text/csv"),
        new("GET", "/orders", null, "Accept: application/xml"),
        new("GET", "/orders?status=Placed&size=1"),
        new("GET", "/orders?page=0"),
        new("GET", "/orders/o-1"),
        new("GET", "/orders/1/summary"),
        new("GET", "/orders/latest"),
        new("GET", "/orders/999"),
        new("GET", "/orders/x"),
        new("POST", "/orders/o-1/pay?note=card"),
        new("POST", "/orders/o-1/pay"),
        new("POST", "/orders/o-1/nothing"),
        new("POST", "/orders/1/attachments", Attachment),
        new("GET", "/orders/1/attachments"),
        new("POST", "/orders/999/attachments", Attachment),
        new("DELETE", "/orders/1"),
        new("GET", "/diagnostics/fail"),
        new("GET", "/nope"),
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

        await using var host = await BaseProcess.StartAsync(shop);
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
