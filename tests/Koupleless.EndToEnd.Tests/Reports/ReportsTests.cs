using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Koupleless.Packaging;

namespace Koupleless.EndToEnd.Tests.Reports;

/// <summary>
/// An application of fourteen packages as a module: what becomes of each assembly of its closure, and that it does the same
/// alone and in a base, where every package is used.
/// </summary>
public sealed class ReportsTests(ReportsBuild reports) : IClassFixture<ReportsBuild>
{
    private const string Sales = """
        region,product,quantity,price,day
        North,MUG-BLUE,3,9.50,2026-03-01
        South,MUG-RED,12,8.25,2026-03-02
        North,TRAY-1,1,12.5,2026-03-02
        East,MUG-BLUE,2,9.5,2026-03-03
        West,mug,0,-1,2026-03-04
        """;

    private static readonly Exchange[] s_exchanges =
    [
        new(200, "GET", "/pages"),
        new(200, "GET", "/pages/regions.md"),
        new(200, "POST", "/sales", () => Csv(Sales)),
        new(400, "POST", "/sales", static () => Csv("region,product\na,b")),
        new(400, "POST", "/sales", static () => Csv("region,product,quantity,price,day\na,b,many,1,2026-03-01")),
        new(200, "POST", "/preview", () => Csv(Sales)),
        new(200, "GET", "/pages/summary.md"),
        new(200, "GET", "/pages/summary"),
        new(404, "GET", "/pages/draft"),
        new(200, "GET", "/query?path=%24..%5B%3F(%40.quantity%3E2)%5D.product"),
        new(400, "GET", "/query?path=%24%5B"),
        new(200, "GET", "/table"),
        new(502, "POST", "/deliveries?to=http://127.0.0.1:1/"),
        new(200, "GET", "/openapi.json"),
        new(200, "DELETE", "/sales"),
        new(404, "GET", "/nope"),
    ];

    [Fact]
    public void It_references_ten_packages_and_more()
    {
        var project = XDocument.Load(Path.Combine(ConsumerFolder.Metadata("Reports"), "Reports", "Reports.csproj"));
        Assert.InRange(project.Descendants("PackageReference").Count(), 10, 100);
    }

    [Fact]
    public void The_report_accounts_for_every_assembly_of_the_closure()
    {
        var reported = reports.ReadReport().Files.Select(static file => file.File).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(InOutputFolder(), reported);
        Assert.Equal(InDependencyManifest(), reported);
        Assert.All(reports.ReadReport().Files, static file => Assert.NotEmpty(file.Reason));
    }

    [Fact]
    public void Each_assembly_is_where_the_report_says()
    {
        var sides = reports.ReadReport().Files.ToLookup(static file => file.Decision, static file => file.Name!);
        var manifest = reports.ReadManifest();

        Assert.Equal(["Koupleless.Abstractions", "Markdig", "Newtonsoft.Json", "NuGet.Versioning"], sides[SlimDecision.Provided].Order(StringComparer.Ordinal));
        Assert.All(sides[SlimDecision.Framework], static name => Assert.StartsWith("Microsoft.Extensions.", name, StringComparison.Ordinal));
        Assert.Contains("Microsoft.Extensions.Caching.Memory", sides[SlimDecision.Framework]);
        Assert.Equal(sides[SlimDecision.Private].Append("Reports").Order(StringComparer.Ordinal), manifest.Assemblies.Select(static assembly => assembly.Name).Order(StringComparer.Ordinal));
        Assert.All(manifest.Provided, provided => Assert.Contains(provided.Name, sides[SlimDecision.Provided]));
    }

    [Fact]
    public async Task It_answers_the_same_alone_and_in_a_base_and_goes_again()
    {
        IReadOnlyList<string> alone;
        await using (var app = await AppProcess.StartAsync(reports.Module))
            alone = await AnswersAsync(app.Address, "");

        await using var host = await BaseProcess.StartAsync(reports.Base);
        for (var cycle = 0; cycle < 3; cycle++)
        {
            await host.InstallAsync(reports.Artifact);
            Assert.Equal(alone, await AnswersAsync(host.Client.BaseAddress!, "/reports"));
            Assert.Equal("Unloaded", await host.UninstallAsync("reports"));
        }
    }

    [Fact]
    public async Task Its_base_finds_nothing_that_would_not_link()
    {
        await using var host = await BaseProcess.StartAsync(reports.Base);
        using var artifact = new ByteArrayContent(await File.ReadAllBytesAsync(reports.Artifact)) { Headers = { ContentType = new("application/octet-stream") } };
        using var response = await host.Operations.PostAsync("/modules/verify", artifact);
        var verification = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal("""{"name":"reports","version":"1.0.0","problems":[],"unverified":[]}""", verification.ToJsonString());
        Assert.Equal("[]", await host.Operations.GetStringAsync("/modules"));
    }

    private static async Task<IReadOnlyList<string>> AnswersAsync(Uri address, string pathBase)
    {
        var answers = new List<string>();
        foreach (var exchange in s_exchanges)
            answers.Add(await exchange.DescribeAsync(address, pathBase));
        return answers;
    }

    private static StringContent Csv(string text) => new(text, Encoding.UTF8, "text/csv");

    private IEnumerable<string> InOutputFolder() =>
        Directory.GetFiles(Path.GetDirectoryName(reports.Module)!, "*.dll", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Path.GetDirectoryName(reports.Module)!, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(static file => file != "Reports.dll")
            .Order(StringComparer.Ordinal);

    private IEnumerable<string> InDependencyManifest()
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(reports.Module, ".deps.json")))!;
        var libraries = manifest["targets"]!.AsObject().Single().Value!.AsObject();
        return libraries.Where(static library => !library.Key.StartsWith("Reports/", StringComparison.Ordinal))
            .SelectMany(static library => library.Value!["runtime"]?.AsObject().Select(static file => Path.GetFileName(file.Key)) ?? [])
            .Order(StringComparer.Ordinal);
    }
}
