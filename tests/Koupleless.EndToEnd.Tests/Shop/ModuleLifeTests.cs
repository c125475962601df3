using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Koupleless.EndToEnd.Tests.Shop;

/// <summary>The three sample modules in one base: they come, serve and go again, twenty times each.</summary>
[Collection(ShopCollection.Name)]
public sealed class ModuleLifeTests(ShopBuild shop)
{
    private const string Cart = """{"customer":"Ada","coupon":"hello10","lines":[{"sku":"MUG-BLUE","quantity":12,"unitPrice":9.5}]}""";
    private const string Order = """{"lines":[{"sku":"MUG-BLUE","quantity":3,"unitPrice":9.5}]}""";
    private const string Product = """{"sku":"TRAY-1","name":"Tray","category":"Kitchen","price":12.5,"stock":3}""";

    [Theory]
    [InlineData("Catalog")]
    [InlineData("Orders")]
    [InlineData("Promotions")]
    public async Task Twenty_cycles_leave_nothing(string name)
    {
        await using var host = await shop.StartBaseAsync();
        for (var cycle = 0; cycle < 20; cycle++)
        {
            await host.InstallAsync(shop.Artifact(name));
            await UseAsync(host, name);
            Assert.Equal("Unloaded", await host.UninstallAsync(name.ToLowerInvariant()));
        }

        Assert.Equal("[]", await host.Operations.GetStringAsync("/modules"));
        Assert.DoesNotContain("fail:", host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_module_answers_the_base_through_its_contract()
    {
        await using var host = await shop.StartBaseAsync();
        var without = await QuoteAsync(host);
        await host.InstallAsync(shop.Artifact("Promotions"));
        var with = await QuoteAsync(host);
        await host.UninstallAsync("promotions");

        Assert.True(Total(with) < Total(without), with);
        Assert.Equal(without, await QuoteAsync(host));
    }

    [Fact]
    public async Task All_together_and_each_on_its_own()
    {
        await using var host = await shop.StartBaseAsync();
        await Task.WhenAll(new[] { "Catalog", "Orders", "Promotions" }.Select(name => host.InstallAsync(shop.Artifact(name))));
        foreach (var name in new[] { "Catalog", "Orders", "Promotions" })
            await UseAsync(host, name);

        Assert.Equal("Unloaded", await host.UninstallAsync("catalog"));
        await UseAsync(host, "Orders");
        await UseAsync(host, "Promotions");
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync("/catalog/products")).StatusCode);

        using var swapped = await host.Operations.PutAsJsonAsync("/modules/orders", new { source = shop.Artifact("Orders") });
        Assert.Equal("Unloaded", JsonNode.Parse(await swapped.Content.ReadAsStringAsync())!["previous"]!["outcome"]!.GetValue<string>());
        await UseAsync(host, "Orders");

        using var ready = await host.Operations.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    [Fact]
    public async Task An_artifact_can_be_sent_itself()
    {
        await using var host = await shop.StartBaseAsync();
        var artifact = await File.ReadAllBytesAsync(shop.Artifact("Catalog"));
        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(artifact));
        HttpContent Body() => new ByteArrayContent(artifact) { Headers = { ContentType = new("application/octet-stream") } };

        using var refused = await host.Operations.PostAsync($"/modules?sha256={new string('0', 64)}", Body());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("KPL5010", JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["code"]!.GetValue<string>());

        using var installed = await host.Operations.PostAsync($"/modules?sha256={digest}", Body());
        Assert.Equal(HttpStatusCode.Created, installed.StatusCode);
        Assert.Equal(digest, JsonNode.Parse(await host.Operations.GetStringAsync(installed.Headers.Location))!["digest"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("POST", "/modules", "application/json", "{", HttpStatusCode.BadRequest, "KPL5025")]
    [InlineData("POST", "/modules", "application/json", "{}", HttpStatusCode.BadRequest, "KPL5025")]
    [InlineData("POST", "/modules", "application/json", """{"source":"a","shaa":"b"}""", HttpStatusCode.BadRequest, "KPL5025")]
    [InlineData("POST", "/modules", "text/plain", "x", HttpStatusCode.BadRequest, "KPL5025")]
    [InlineData("POST", "/modules", "application/json", """{"source":"none.nupkg"}""", HttpStatusCode.UnprocessableEntity, "KPL5001")]
    [InlineData("POST", "/modules", "application/octet-stream", "no zip", HttpStatusCode.UnprocessableEntity, "KPL5002")]
    [InlineData("DELETE", "/modules/none/1.0.0", null, null, HttpStatusCode.NotFound, "KPL5019")]
    [InlineData("GET", "/modules/none/1.0.0", null, null, HttpStatusCode.NotFound, "KPL5019")]
    public async Task A_bad_request_gets_a_problem_with_a_code(string method, string path, string? type, string? body, HttpStatusCode status, string code)
    {
        await using var host = await shop.StartBaseAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
            request.Content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue(type!));
        using var response = await host.Operations.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal(code, problem["code"]!.GetValue<string>());
        Assert.EndsWith($"{code}.md", problem["type"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task The_operations_answer_only_to_names_of_this_machine()
    {
        await using var host = await shop.StartBaseAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/modules") { Headers = { Host = "evil.example" } };
        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await host.Operations.SendAsync(request)).StatusCode);
    }

    private static async Task UseAsync(BaseProcess host, string name)
    {
        using var response = name switch
        {
            "Catalog" => await host.Client.PostAsync($"/catalog/products", Json(Product)),
            "Orders" => await host.Client.SendAsync(new(HttpMethod.Post, "/orders/orders") { Content = Json(Order), Headers = { { "X-Customer", "Ada" } } }),
            _ => await host.Client.PostAsync("/quote", Json(Cart)),
        };
        // The catalog keeps its products beyond the module: from the second time on the tray is there already.
        Assert.True(response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.Conflict, $"{response.StatusCode} {await response.Content.ReadAsStringAsync()}{host.Output}");
    }

    private static async Task<string> QuoteAsync(BaseProcess host)
    {
        using var response = await host.Client.PostAsync("/quote", Json(Cart));
        return await response.Content.ReadAsStringAsync();
    }

    private static decimal Total(string quote) => JsonNode.Parse(quote)!["total"]!.GetValue<decimal>();

    private static StringContent Json(string text) => new(text, System.Text.Encoding.UTF8, "application/json");
}
