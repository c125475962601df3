using System.Text;
using System.Text.Json.Nodes;
using Koupleless.Cli.Tests.Audit;
using Koupleless.Cli.Tests.Support;

namespace Koupleless.Cli.Tests.Conversion;

/// <summary>A project file with another SDK, and nothing else in it changed.</summary>
public sealed class ConvertTests : IDisposable
{
    private const string Version = "1.2.3";

    private readonly AuditedCode _code = new();

    public void Dispose() => _code.Dispose();

    [Theory]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk.Web\">\n</Project>\n", "<Project Sdk=\"Koupleless.Module\">\n</Project>\n")]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk.Web/10.0.100\">\r\n</Project>", "<Project Sdk=\"Koupleless.Module\">\r\n</Project>")]
    [InlineData("<!-- <Project Sdk=\"Microsoft.NET.Sdk.Web\"> -->\n<Project\n    ToolsVersion='15.0'\n    Sdk = 'microsoft.net.sdk.worker' />", "<!-- <Project Sdk=\"Microsoft.NET.Sdk.Web\"> -->\n<Project\n    ToolsVersion='15.0'\n    Sdk = 'Koupleless.Module' />")]
    [InlineData("<Project xmlns=\"http://schemas.microsoft.com/developer/msbuild/2003\" Sdk=\"Microsoft.NET.Sdk\">\r\n\t<PropertyGroup>\r\n\t\t<A>é €</A></PropertyGroup>\r\n\r\n</Project>", "<Project xmlns=\"http://schemas.microsoft.com/developer/msbuild/2003\" Sdk=\"Koupleless.Module\">\r\n\t<PropertyGroup>\r\n\t\t<A>é €</A></PropertyGroup>\r\n\r\n</Project>")]
    public async Task One_word_changes(string before, string after)
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding() })
        {
            File.WriteAllBytes(_code["Orders.csproj"], [.. encoding.GetPreamble(), .. encoding.GetBytes(before)]);

            var result = await Command.RunAsync("convert", _code.Path, "--sdk-version", Version);

            Assert.Equal((0, ""), (result.ExitCode, result.Error));
            Assert.Equal([.. encoding.GetPreamble(), .. encoding.GetBytes(after)], File.ReadAllBytes(_code["Orders.csproj"]));
            Assert.Contains("is a module now: orders.", result.Output.ReplaceLineEndings(" "));
        }
    }

    [Fact]
    public async Task A_second_time_changes_nothing()
    {
        _code.Web("Orders", AuditedCode.Clean);
        await Command.RunAsync("convert", _code["Orders"]);
        var before = Snapshot();

        var again = await Command.RunAsync("convert", _code["Orders"], "--json", "--sdk-version", "9.9.9");

        Assert.Equal((0, "AlreadyModule", before), (again.ExitCode, (string?)JsonNode.Parse(again.Output)!["outcome"], Snapshot()));
        Assert.Empty(JsonNode.Parse(again.Output)!["changes"]!.AsArray());
    }

    [Fact]
    public async Task A_version_in_the_project_itself_is_enough()
    {
        _code.Write("Orders/Orders.csproj", "<Project Sdk=\"Koupleless.Module/0.1.0\" />");
        var before = Snapshot();
        var result = await Command.RunAsync("convert", _code["Orders"]);
        Assert.Contains("is a module already: orders.", result.Output.ReplaceLineEndings(" "));
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public async Task A_dry_run_says_what_it_would_do_and_does_not()
    {
        _code.Web("Orders", AuditedCode.Clean);
        var before = Snapshot();

        var text = await Command.RunAsync("convert", _code["Orders/Orders.csproj"], "--dry-run", "--sdk-version", Version);
        var json = await Command.RunAsync("convert", _code["Orders"], "--dry-run", "--json", "--sdk-version", Version);

        Assert.Equal(before, Snapshot());
        Assert.Contains("would be a module: orders. Nothing was written.", text.Output.ReplaceLineEndings(" "));
        Assert.Equal("WouldConvert", (string?)JsonNode.Parse(json.Output)!["outcome"]);
        Assert.Equal(
            [$"{_code["Orders/global.json"]} True \"msbuild-sdks\" gets \"Koupleless.Module\": \"1.2.3\"", $"{_code["Orders/Orders.csproj"]} False Sdk=\"Microsoft.NET.Sdk.Web\" becomes Sdk=\"Koupleless.Module\""],
            JsonNode.Parse(json.Output)!["changes"]!.AsArray().Select(static change => $"{change!["file"]} {(bool)change["created"]!} {change["change"]}"));
    }

    [Fact]
    public async Task The_version_goes_to_the_global_json_that_holds_or_to_the_root_of_the_repository()
    {
        const string Project = "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />";
        _code.Write("src/Orders/Orders.csproj", Project).Write("src/Stock/Stock.csproj", Project).Write("Shop.slnx", "<Solution />");

        await Command.RunAsync("convert", _code["src/Orders"], "--sdk-version", Version);
        Assert.Equal(Version, (string?)JsonNode.Parse(File.ReadAllText(_code["global.json"]))!["msbuild-sdks"]!["Koupleless.Module"]);
        Assert.False(File.Exists(_code["src/Orders/global.json"]));

        // The one that is there already has it: the second project needs no more than its word.
        var second = await Command.RunAsync("convert", _code["src/Stock"], "--json", "--sdk-version", "9.9.9");
        Assert.EndsWith("Stock.csproj", (string?)Assert.Single(JsonNode.Parse(second.Output)!["changes"]!.AsArray())!["file"], StringComparison.Ordinal);
        Assert.Contains(Version, File.ReadAllText(_code["global.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_the_tools_own_by_default()
    {
        _code.Web("Orders", AuditedCode.Clean);
        await Command.RunAsync("convert", _code["Orders"]);
        Assert.Equal(Metadata.Of("PackageVersion"), (string?)JsonNode.Parse(File.ReadAllText(_code["Orders/global.json"]))!["msbuild-sdks"]!["Koupleless.Module"]);
    }

    [Fact]
    public async Task It_tells_what_it_found()
    {
        _code.Web("Shop_Orders", AuditedCode.Clean, "<PublishAot>true</PublishAot>")
            .Write("Shop_Orders/appsettings.json", """{ "Kestrel": { "EndpointDefaults": { "Protocols": "Http2" } } }""")
            .Write("Shop_Orders/appsettings.Development.json", "{ // no settings");

        var text = await Command.RunAsync("convert", _code["Shop_Orders"]);
        var json = await Command.RunAsync("convert", _code["Shop_Orders"], "--json");

        var findings = JsonNode.Parse(json.Output)!["findings"]!.AsArray();
        Assert.Equal(["KPL0001", "", "", "KPL5034"], findings.Select(static finding => (string?)finding!["rule"] ?? ""));
        Assert.Contains("BaseReference", (string?)findings[1]!["message"], StringComparison.Ordinal);
        Assert.Contains("PublishAot", (string?)findings[2]!["message"], StringComparison.Ordinal);
        Assert.Contains("docs/rules/KPL5034.md", text.Output, StringComparison.Ordinal);
        Assert.Contains($"koupleless audit {_code["Shop_Orders/Shop_Orders.csproj"]}", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_converted_says_why_and_stays_as_it_is()
    {
        Directory.CreateDirectory(_code["Empty"]);
        _code.Write("Two/A.csproj", "<Project />").Write("Two/B.csproj", "<Project />")
            .Write("Library.fsproj", "<Project />")
            .Write("Old/Old.csproj", "<Project ToolsVersion=\"15.0\"><Import Project=\"Sdk.props\" Sdk=\"Microsoft.NET.Sdk.Web\" /></Project>")
            .Write("Wasm/Wasm.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.BlazorWebAssembly\" />")
            .Write("Broken/Broken.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\">")
            .Write("Tests/Tests.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup><PackageReference Include=\"Microsoft.NET.Test.Sdk\" Version=\"18.0.1\" /></ItemGroup></Project>")
            .Write("Json/App/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />").Write("Json/global.json", "[]");
        var before = Snapshot();

        foreach (var (source, id, words) in new[]
        {
            ("Nowhere", "KPL5035", "There is no"),
            ("Empty", "KPL5035", "has no C# project"),
            ("Two", "KPL5035", "A.csproj, B.csproj"),
            ("Library.fsproj", "KPL5035", "not a C# project"),
            ("Old", "KPL5036", "names no SDK"),
            ("Wasm", "KPL5036", "'Microsoft.NET.Sdk.BlazorWebAssembly'"),
            ("Broken", "KPL5036", "not well-formed"),
            ("Tests", "KPL5036", "test project"),
            ("Json/App", "KPL5037", "not a JSON object"),
        })
        {
            var result = await Command.RunAsync("convert", _code[source]);
            Assert.Equal((2, ""), (result.ExitCode, result.Output));
            Assert.StartsWith($"error {id}: ", result.Error, StringComparison.Ordinal);
            Assert.Contains(words, result.Error, StringComparison.Ordinal);
        }

        Assert.Equal(before, Snapshot());
    }

    private string Snapshot() => string.Join('\n', Directory.GetFiles(_code.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(static file => $"{file} {Convert.ToHexString(File.ReadAllBytes(file))}"));
}
