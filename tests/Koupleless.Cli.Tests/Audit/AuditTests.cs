using System.Text.Json.Nodes;
using Koupleless.Cli.Tests.Support;

namespace Koupleless.Cli.Tests.Audit;

/// <summary>Real builds of code that knows nothing of Koupleless.</summary>
public sealed class AuditTests : IDisposable
{
    private readonly AuditedCode _code = new();

    public void Dispose() => _code.Dispose();

    [Fact]
    public async Task An_application_with_hazards_is_told_what_to_change_first_and_where()
    {
        _code.Web("Orders", AuditedCode.Hazards, "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><RunAnalyzers>false</RunAnalyzers>");

        var text = await Command.RunAsync("audit", _code["Orders"]);

        Assert.Equal((1, ""), (text.ExitCode, text.Error));
        Assert.Contains("\n  Orders  2 warnings (1 suppressed)\n", text.Output);
        Assert.Contains("\nWarning KPL1003: The identity of the process is changed (1 place)\n", text.Output);
        Assert.Contains("\n    Program.cs:1: 'Environment.SetEnvironmentVariable'", text.Output);
        Assert.Contains("\n    Program.cs:5: ", text.Output);
        Assert.DoesNotContain("Program.cs:3", text.Output);
        Assert.Contains("To change, in this order:\n  1. KPL1003 ", text.Output);
        Assert.Contains("\n  2. KPL2001 ", text.Output);
        Assert.Contains("docs/rules/KPL2001.md", text.Output);
        Assert.EndsWith("It cannot be merged as it is: begin with KPL1003.\n", text.Output);

        var (assembly, settings) = (_code["Orders/bin/Debug/net10.0/Orders.dll"], _code["Orders/obj/Debug/net10.0/Orders.GeneratedMSBuildEditorConfig.editorconfig"]);
        var before = (Convert.ToHexString(File.ReadAllBytes(assembly)), File.ReadAllText(settings));
        var json = await Command.RunAsync("audit", _code["Orders/Orders.csproj"], "--json", "--no-restore", "--sarif", _code["orders.sarif"]);

        Assert.Equal((1, ""), (json.ExitCode, json.Error));
        var report = JsonNode.Parse(json.Output)!;
        Assert.Equal("ChangeFirst", (string?)report["verdict"]!["outcome"]);
        Assert.Equal(["KPL1003 ChangesOthers", "KPL2001 StaysLoaded"], report["rules"]!.AsArray().Select(static rule => $"{rule!["id"]} {rule["consequence"]}"));
        Assert.Equal("Orders Program.cs 5", string.Join(' ', new[] { "project", "file", "line" }.Select(name => report["rules"]![1]!["findings"]![0]![name])));
        Assert.Equal("1 0 0 0 2 0 1", string.Join(' ', report["summary"]!.AsObject().Select(static count => count.Value)));
        // The build leaves what a build without an audit leaves.
        Assert.Equal(before, (Convert.ToHexString(File.ReadAllBytes(assembly)), File.ReadAllText(settings)));
        Assert.DoesNotContain("Koupleless", before.Item2);
        AssertSarif(JsonNode.Parse(File.ReadAllText(_code["orders.sarif"]))!, _code["Orders"]);
    }

    [Fact]
    public async Task A_clean_application_can_be_merged()
    {
        _code.Web("Orders", AuditedCode.Clean);

        var result = await Command.RunAsync("audit", _code["Orders"], "--strict", "--configuration", "Release");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.EndsWith("1 project: nothing found. Nothing that the rules know of stands in the way of a\nmerge.\n", result.Output);
        Assert.True(File.Exists(_code["Orders/bin/Release/net10.0/Orders.dll"]));
    }

    [Fact]
    public async Task A_solution_is_audited_as_a_whole_each_project_by_its_own_settings_and_without_its_tests()
    {
        const string timer = """namespace Shop { public class Clock { public void Start() => System.Environment.CurrentDirectory = "/"; } }""";
        _code.Library("Model", timer, "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><RootNamespace>Shop</RootNamespace><ImplicitUsings>disable</ImplicitUsings>")
            .Web("Api", AuditedCode.Hazards)
            .Write("Api/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.KPL2001.severity = suggestion\ndotnet_diagnostic.KPL1003.severity = error\n")
            .Web("Quiet", AuditedCode.Hazards, "<NoWarn>$(NoWarn);KPL1003</NoWarn>")
            .Write("Quiet/GlobalSuppressions.cs", """[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage("Koupleless.Unload", "KPL2001", Justification = "checked")]""")
            .Library("Api.Tests", timer, "<IsTestProject>true</IsTestProject>")
            .Solution("Shop.slnx", "Model/Model.csproj", "Api/Api.csproj", "Quiet/Quiet.csproj", "Api.Tests/Api.Tests.csproj");

        var result = await Command.RunAsync("audit", _code.Path, "--json");

        var report = JsonNode.Parse(result.Output)!;
        Assert.True(result is { ExitCode: 1, Error: "" }, result.ToString());
        Assert.Equal(
            [
                "Api Audited  1 0 1 1",
                "Api.Tests Skipped a test project 0 0 0 0",
                "Model Audited  0 1 0 0",
                "Quiet Audited  0 0 0 1",
            ],
            report["projects"]!.AsArray().Select(static project => $"{project!["name"]} {project["state"]} {project["reason"]} {project["errors"]} {project["warnings"]} {project["infos"]} {project["suppressed"]}"));
        Assert.Equal(["net10.0", "netstandard2.0"], report["projects"]![2]!["frameworks"]!.AsArray().Select(static framework => (string?)framework));
        Assert.Equal(
            ["KPL1003 Error 1", "KPL1003 Warning 1", "KPL2001 Info 1"],
            report["rules"]!.AsArray().Select(static rule => $"{rule!["id"]} {rule["severity"]} {rule["findings"]!.AsArray().Count}"));
        Assert.Equal(["Api", "Model"], Assert.Single(report["verdict"]!["changeFirst"]!.AsArray())!["projects"]!.AsArray().Select(static project => (string?)project));
    }

    [Fact]
    public async Task A_library_that_modules_share_is_looked_at_as_one()
    {
        _code.Library("Model", """namespace Shop; public static class Prices { public static decimal Tax { get; set; } }""");

        var shared = await Command.RunAsync("audit", _code["Model"], "--mode", "Shared");
        var module = await Command.RunAsync("audit", _code["Model"], "--mode", "Module", "--no-restore");

        Assert.Equal((1, ""), (shared.ExitCode, shared.Error));
        Assert.Contains("KPL1002", shared.Output);
        Assert.Contains(", as code that modules share\n", shared.Output);
        Assert.Equal((0, ""), (module.ExitCode, module.Error));
        Assert.DoesNotContain("KPL1002", module.Output);
    }

    [Fact]
    public async Task Code_that_does_not_compile_is_an_error_with_what_the_compiler_says()
    {
        _code.Web("Orders", "Console.WriteLine(nothing);").Web("Stock", AuditedCode.Hazards).Solution("Shop.slnx", "Orders/Orders.csproj", "Stock/Stock.csproj");

        var one = await Command.RunAsync("audit", _code["Orders"]);
        var both = await Command.RunAsync("audit", _code["Shop.slnx"]);

        Assert.Equal((2, ""), (one.ExitCode, one.Output));
        Assert.StartsWith("error KPL5032: ", one.Error);
        Assert.Contains("error CS0103: ", one.Error);
        Assert.Equal(2, both.ExitCode);
        Assert.Contains("  Orders  not audited: it does not compile\n", both.Output);
        Assert.Contains("KPL2001", both.Output);
        Assert.EndsWith("There is no verdict: 1 project could not be audited.\n", both.Output);
        Assert.Contains("error CS0103: ", both.Error);
    }

    [Fact]
    public async Task A_folder_without_the_sdk_that_it_asks_for_is_an_error()
    {
        _code.Web("Orders", AuditedCode.Clean).Write("Orders/global.json", """{ "sdk": { "version": "99.0.100", "rollForward": "disable" } }""");

        var result = await Command.RunAsync("audit", _code["Orders"]);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("error KPL5033: ", result.Error);
        Assert.Contains("99.0.100", result.Error);
    }

    [Fact]
    public async Task What_is_no_csharp_project_and_no_solution_is_refused_before_anything_is_built()
    {
        _code.Write("Rules/Rules.fsproj", "<Project />").Write("Two/A.csproj", "<Project />").Write("Two/B.csproj", "<Project />").Write("Empty/readme.txt", "");

        foreach (var (path, code, text) in new[]
        {
            ("Nowhere", "KPL5030", "There is no"),
            ("Empty", "KPL5030", "has no project"),
            ("Two", "KPL5030", "A.csproj, B.csproj"),
            ("Empty/readme.txt", "KPL5030", "neither a project nor a solution"),
            ("Rules", "KPL5031", "not a C# project"),
        })
        {
            var result = await Command.RunAsync("audit", _code[path]);

            Assert.Equal((2, ""), (result.ExitCode, result.Output));
            Assert.StartsWith($"error {code}: ", result.Error);
            Assert.Contains(text, result.Error);
        }
    }

    [Fact]
    public async Task Cancelling_it_ends_the_build()
    {
        _code.Web("Orders", AuditedCode.Clean)
            .Write("Directory.Build.targets", """<Project><Target Name="Wait" BeforeTargets="CoreCompile"><Touch Files="$(MSBuildThisFileDirectory)waits" AlwaysCreate="true" /><Exec Command="sleep 300" /></Target></Project>""");
        using var cancellation = new CancellationTokenSource();

        var run = Command.RunAsync(cancellation.Token, "audit", _code["Orders"]);
        for (var tries = 0; !File.Exists(_code["waits"]) && tries < 1200; tries++)
            await Task.Delay(100);
        cancellation.Cancel();
        var result = await run.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal((130, "", "Cancelled.\n"), (result.ExitCode, result.Output, result.Error));
    }

    /// <summary>The members that the SARIF 2.1.0 schema requires, and what ours promises beyond.</summary>
    private static void AssertSarif(JsonNode log, string root)
    {
        Assert.Equal(("2.1.0", "https://json.schemastore.org/sarif-2.1.0.json"), ((string?)log["version"], (string?)log["$schema"]));
        var run = Assert.Single(log["runs"]!.AsArray())!;
        var driver = run["tool"]!["driver"]!;
        Assert.Equal("koupleless audit", (string?)driver["name"]);
        Assert.Equal(true, (bool?)Assert.Single(run["invocations"]!.AsArray())!["executionSuccessful"]);
        var rules = driver["rules"]!.AsArray();
        Assert.Equal(["KPL1003", "KPL2001"], rules.Select(static rule => (string?)rule!["id"]));
        Assert.All(rules, static rule => Assert.True(Uri.IsWellFormedUriString((string?)rule!["helpUri"], UriKind.Absolute)));
        Assert.Equal(new Uri(root + "/").AbsoluteUri, (string?)run["originalUriBaseIds"]!["ROOT"]!["uri"]);

        var results = run["results"]!.AsArray();
        Assert.Equal(["KPL1003 1 ", "KPL1003 3 inSource", "KPL2001 5 "], results.Select(static result => $"{result!["ruleId"]} {Place(result)["region"]!["startLine"]} {result["suppressions"]?[0]!["kind"]}"));
        Assert.All(results, result =>
        {
            Assert.NotEmpty((string)result!["message"]!["text"]!);
            Assert.Equal("warning", (string?)result["level"]);
            Assert.Equal((string?)result["ruleId"], (string?)rules[(int)result["ruleIndex"]!]!["id"]);
            Assert.Equal(("Program.cs", "ROOT"), ((string?)Place(result)["artifactLocation"]!["uri"], (string?)Place(result)["artifactLocation"]!["uriBaseId"]));
        });

        static JsonNode Place(JsonNode result) => Assert.Single(result["locations"]!.AsArray())!["physicalLocation"]!;
    }
}
