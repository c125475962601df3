using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Koupleless.Hosting.Tests.Support;

namespace Koupleless.Hosting.Tests.Operations;

/// <summary><c>POST /modules/verify</c>: what an installation would refuse, without installing.</summary>
public sealed class VerifyTests
{
    [Fact]
    public async Task A_module_that_links_has_no_problems()
    {
        await using var host = await StartAsync();
        using var operations = await host.OperationsAsync();

        var answer = await VerifyAsync(operations, LiveLibrary.Module("ran: verify").WithAssembly(LiveLibrary.Name, LiveLibrary.Image).ToBytes());

        Assert.Equal("""{"name":"sample","version":"1.0.0","problems":[],"unverified":[]}""", answer.ToJsonString());
        AssertNothingHappened(host);
        Assert.Null(AppContext.GetData("ran: verify"));
    }

    [Fact]
    public async Task The_problems_are_those_that_refuse_an_installation()
    {
        await using var host = await StartAsync();
        using var operations = await host.OperationsAsync();
        var artifact = LiveLibrary.Module("ran: verify").ToBytes();

        var problems = (await VerifyAsync(operations, artifact))["problems"]!.AsArray();
        AssertNothingHappened(host);
        using var refused = await operations.PostAsync("/modules", Body(artifact));
        var problem = JsonNode.Parse(await refused.Content.ReadAsStringAsync())!;

        Assert.Equal(4, problems.Count);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("KPL5028", problem["code"]!.GetValue<string>());
        Assert.True(JsonNode.DeepEquals(problems, problem["misses"]), problem.ToJsonString());
        var missing = problems.Single(static miss => miss!["kind"]!.GetValue<string>() == "MissingType")!.AsObject();
        Assert.Equal(["kind", "supplier", "target", "message", "from", "where"], missing.Select(static property => property.Key));
        Assert.Equal("Live", missing["supplier"]!.GetValue<string>());
        Assert.Equal("Live.Greeting", missing["target"]!.GetValue<string>());
        Assert.Equal("sample", missing["from"]!.GetValue<string>());
        Assert.NotEmpty(missing["where"]!.AsArray());
        Assert.Null(AppContext.GetData("ran: verify"));
    }

    [Fact]
    public async Task It_looks_even_where_installations_do_not()
    {
        await using var host = await StartAsync(new() { ["Koupleless:VerifyLinks"] = "false" });
        using var operations = await host.OperationsAsync();
        Assert.Equal(4, (await VerifyAsync(operations, LiveLibrary.Module("ran: verify").ToBytes()))["problems"]!.AsArray().Count);
        AssertNothingHappened(host);
    }

    [Fact]
    public async Task The_source_can_be_a_file_of_the_base_and_an_installed_module_serves_on()
    {
        await using var host = await StartAsync();
        using var operations = await host.OperationsAsync();
        var artifact = TestArtifact.Of("""
            var app = WebApplication.Create(args);
            app.MapGet("/", () => "serves");
            app.Run();
            """).ToBytes();
        await File.WriteAllBytesAsync(Path.Combine(host.Folder, "sample.nupkg"), artifact);
        await operations.PostAsJsonAsync("/modules", new { source = "sample.nupkg" });

        using var response = await operations.PostAsJsonAsync("/modules/verify", new { source = "sample.nupkg", sha256 = TestArtifact.Digest(artifact) });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("serves", await host.Client.GetStringAsync("/sample/"));
        Assert.Single(host.StoredFiles());
    }

    [Theory]
    [InlineData("application/json", "{}", HttpStatusCode.BadRequest, "KPL5025")]
    [InlineData("application/json", """{"source":"none.nupkg"}""", HttpStatusCode.UnprocessableEntity, "KPL5001")]
    [InlineData("application/octet-stream", "no zip", HttpStatusCode.UnprocessableEntity, "KPL5002")]
    public async Task What_is_no_module_is_a_problem_with_a_code(string type, string body, HttpStatusCode status, string code)
    {
        await using var host = await StartAsync();
        using var operations = await host.OperationsAsync();
        using var response = await operations.PostAsync("/modules/verify", new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue(type)));
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(code, JsonNode.Parse(await response.Content.ReadAsStringAsync())!["code"]!.GetValue<string>());
        AssertNothingHappened(host);
    }

    private static void AssertNothingHappened(TestBase host)
    {
        Assert.Empty(host.Modules.Modules);
        Assert.Empty(host.StoredFiles());
    }

    private static async Task<JsonNode> VerifyAsync(HttpClient operations, byte[] artifact)
    {
        using var response = await operations.PostAsync("/modules/verify", Body(artifact));
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, body);
        return JsonNode.Parse(body)!;
    }

    private static ByteArrayContent Body(byte[] artifact) => new(artifact) { Headers = { ContentType = new("application/octet-stream") } };

    private static Task<TestBase> StartAsync(Dictionary<string, string?>? settings = null) =>
        TestBase.StartAsync(new(settings ?? []) { ["Koupleless:Operations:Url"] = "http://127.0.0.1:0" });
}
