using System.IO.Compression;
using System.Text.Json.Nodes;
using Koupleless.Cli.Tests.Support;
using Koupleless.Packaging;

namespace Koupleless.Cli.Tests.Inspect;

public sealed class InspectTests : IDisposable
{
    private static readonly SlimReport s_report = new(
        "orders",
        "1.0.0",
        [new("Shop.Base", "3.0.0")],
        VersionPolicy.AtLeast,
        [
            new("Shop.Contracts.dll", SlimDecision.Provided, "the base Shop.Base supplies it in version 1.0.0.0, which is what the module needs") { Name = "Shop.Contracts", Version = "1.0.0.0", BaseVersion = "1.0.0.0", Project = "Shop.Contracts" },
            new("System.Text.Json.dll", SlimDecision.Framework, "the shared framework has it") { Name = "System.Text.Json", Version = "9.0.0.0", Package = "System.Text.Json", PackageVersion = "9.0.1" },
        ]);

    private readonly ShopFiles _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task An_artifact_says_what_it_is_and_where_everything_comes_from()
    {
        var artifact = _shop.Module("orders", report: s_report, edit: static manifest => manifest with
        {
            Provides = [new("Shop.IStock", "Shop.Warehouse", Order: 5)],
            Imports = [new("Shop.IClock", From: "base")],
            DeadReferences = [new("Shop.Orders", "Optional", "Optional.Api")],
        });

        var result = await Command.RunAsync("inspect", artifact);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("orders 1.0.0\n", result.Output);
        Assert.Contains("  Path base    /orders\n", result.Output);
        Assert.Contains("  Base         Shop.Base 3.0.0\n", result.Output);
        Assert.Matches(@"\nCarried \(1 file, [0-9.]+ KB\)\n  Shop\.Orders  1\.0\.0\.0  [0-9.]+ KB  the module's own assembly\n", result.Output);
        Assert.Contains("\nProvided by the base (1 file)\n  Shop.Contracts  1.0.0.0  the base Shop.Base supplies it in version 1.0.0.0,\n                           which is what the module needs\n", result.Output);
        Assert.Contains("\nOf the shared framework (1 file)\n  System.Text.Json  9.0.0.0  the shared framework has it\n", result.Output);
        Assert.Contains("\nContent (1 file, 2 B)\n  appsettings.json  2 B\n", result.Output);
        Assert.Contains("\nProvides\n  Shop.IStock  Shop.Warehouse, order 5\n", result.Output);
        Assert.Contains("\nImports\n  Shop.IClock  from base\n", result.Output);
        Assert.Contains("  Shop.Orders  Optional  Optional.Api\n", result.Output);
        Assert.DoesNotContain("Exports", result.Output);
    }

    [Fact]
    public async Task The_statics_that_people_have_vouched_for_are_listed_with_their_reasons()
    {
        var artifact = _shop.Module("orders", report: s_report with { AuditedStatics = [new("Shop.Orders", "Shop.Numbers.Next", "counts up only")] });

        var result = await Command.RunAsync("inspect", artifact);

        Assert.Contains("\nAudited statics (1): a person says that they are safe\n  Shop.Numbers.Next  counts up only\n", result.Output);
    }

    [Fact]
    public async Task What_was_redirected_is_listed_with_its_members()
    {
        var artifact = _shop.Module("orders", report: s_report with { Redirected = [new("Shop.Mail", ["System.AppContext.BaseDirectory", "System.IO.File.ReadAllText"])] });

        var result = await Command.RunAsync("inspect", artifact);

        Assert.Contains("\nRedirected (1 assembly): they ask the module, not the process, where they are\n  Shop.Mail  System.AppContext.BaseDirectory, System.IO.File.ReadAllText\n", result.Output);
    }

    [Fact]
    public async Task An_unpacked_artifact_reads_like_the_file()
    {
        var artifact = _shop.Module("orders", report: s_report);
        ZipFile.ExtractToDirectory(artifact, _shop["unpacked"]);

        var (file, folder) = (await JsonAsync(artifact), await JsonAsync(_shop["unpacked"]));
        foreach (var answer in new[] { file, folder })
        {
            answer.Remove("source");
            answer.Remove("length");
        }

        Assert.Equal(file.ToJsonString(), folder.ToJsonString());
    }

    [Fact]
    public async Task Without_a_report_the_manifest_says_what_is_needed()
    {
        var answer = await JsonAsync(_shop.Module("orders"));

        Assert.Equal(
            ["private Shop.Orders 1.0.0.0", "provided Shop.Contracts 1.0.0.0"],
            answer["closure"]!.AsArray().Select(static entry => $"{entry!["decision"]} {entry["name"]} {entry["version"]}"));
    }

    [Fact]
    public async Task A_report_can_stand_alone()
    {
        await File.WriteAllBytesAsync(_shop[SlimReport.FileName], s_report.ToUtf8Json());

        var answer = await JsonAsync(_shop[SlimReport.FileName]);

        Assert.Equal("orders 1.0.0", $"{answer["name"]} {answer["version"]}");
        Assert.Null(answer["pathBase"]);
        Assert.Equal(["provided", "framework"], answer["closure"]!.AsArray().Select(static entry => entry!["decision"]!.GetValue<string>()));
        Assert.Equal("System.Text.Json 9.0.1", $"{answer["closure"]![1]!["package"]} {answer["closure"]![1]!["packageVersion"]}");
    }

    [Fact]
    public async Task A_project_stands_for_its_last_build()
    {
        var artifact = _shop.Module("orders", report: s_report);
        Project("Release", artifact, s_report);
        Project("Debug", artifact, s_report with { Version = "2.0.0" });

        var release = await JsonAsync(_shop["Shop.Orders"], "--configuration", "Release");
        var latest = await JsonAsync(_shop["Shop.Orders/Shop.Orders.csproj"]);

        Assert.Equal((artifact, "/orders"), (release["source"]!.GetValue<string>(), release["pathBase"]!.GetValue<string>()));
        // That build did not get as far as the artifact, so that only its report speaks.
        Assert.Equal(("2.0.0", null), (latest["version"]!.GetValue<string>(), latest["pathBase"]));
        Assert.EndsWith(SlimReport.FileName, latest["source"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_project_that_was_never_built_says_so()
    {
        Directory.CreateDirectory(_shop["Shop.Orders"]);
        await File.WriteAllTextAsync(_shop["Shop.Orders/Shop.Orders.csproj"], "<Project />");

        var result = await Command.RunAsync("inspect", _shop["Shop.Orders"]);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("error KPL5001: ", result.Error);
        Assert.Contains("Build the project first", result.Error);
    }

    [Fact]
    public async Task What_cannot_be_read_is_an_error_with_an_id()
    {
        Directory.CreateDirectory(_shop["empty"]);
        await File.WriteAllTextAsync(_shop["other.json"], "{}");
        await File.WriteAllTextAsync(_shop["text.nupkg"], "text");

        Assert.StartsWith("error KPL5001: ", (await Command.RunAsync("inspect", _shop["nowhere"])).Error);
        Assert.StartsWith("error KPL5003: ", (await Command.RunAsync("inspect", _shop["empty"])).Error);
        Assert.StartsWith("error KPL5004: ", (await Command.RunAsync("inspect", _shop["other.json"])).Error);
        Assert.StartsWith("error KPL5002: ", (await Command.RunAsync("inspect", _shop["text.nupkg"])).Error);
    }

    private static async Task<JsonObject> JsonAsync(params string[] arguments)
    {
        var result = await Command.RunAsync(["inspect", .. arguments, "--json"]);
        Assert.True(result.ExitCode == 0, result.ToString());
        return JsonNode.Parse(result.Output)!.AsObject();
    }

    // What a build leaves: the report, and the list of the artifacts that it wrote.
    private void Project(string configuration, string artifact, SlimReport report)
    {
        var folder = Directory.CreateDirectory(_shop[$"Shop.Orders/obj/{configuration}/net10.0"]).FullName;
        File.WriteAllText(_shop["Shop.Orders/Shop.Orders.csproj"], "<Project />");
        File.WriteAllBytes(Path.Combine(folder, SlimReport.FileName), report.ToUtf8Json());
        File.SetLastWriteTimeUtc(Path.Combine(folder, SlimReport.FileName), DateTime.UtcNow.AddMinutes(configuration == "Debug" ? 0 : -1));
        File.WriteAllLines(Path.Combine(folder, "Shop.Orders.module.artifacts"), ["/old/orders.0.9.0.nupkg", artifact]);
    }
}
