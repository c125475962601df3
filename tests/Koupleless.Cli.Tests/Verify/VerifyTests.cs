using System.IO.Compression;
using System.Text.Json.Nodes;
using Koupleless.Cli.Tests.Support;
using Koupleless.Packaging;

namespace Koupleless.Cli.Tests.Verify;

public sealed class VerifyTests : IDisposable
{
    private readonly ShopFiles _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task Modules_that_link_are_counted_and_all_is_well()
    {
        var result = await Command.RunAsync("verify", _shop.Module("orders"), _shop.Module("catalog"), "--base", _shop.Base("v1", ShopFiles.Contract));

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.EndsWith("\n2 modules: 2 link.\n", result.Output);
    }

    [Fact]
    public async Task What_breaks_is_grouped_by_cause_with_every_module_and_place()
    {
        var result = await Command.RunAsync("verify", _shop.Module("orders"), _shop.Module("catalog", "2.1.0"), "--base", _shop.Base("v2", ShopFiles.ContractWithoutPrice));

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(1, Count(result.Output, "Shop.Contracts: the method is missing"));
        Assert.Contains("  2 modules:\n", result.Output);
        Assert.Contains("    orders 1.0.0, in Shop.Orders\n      Checkout.Total", result.Output);
        Assert.Contains("    catalog 2.1.0, in Shop.Catalog\n      Checkout.Total", result.Output);
        Assert.EndsWith("\n2 modules: 2 break.\n", result.Output);
    }

    [Fact]
    public async Task As_json_everything_is_there_and_nothing_else_is_written()
    {
        var result = await Command.RunAsync("verify", _shop.Module("orders"), "--base", _shop.Base("v2", ShopFiles.ContractWithoutPrice), "--json");

        var answer = JsonNode.Parse(result.Output)!;
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Equal("""{"modules":1,"links":0,"breaks":1,"unreadable":0}""", answer["summary"]!.ToJsonString());
        var cause = Assert.Single(answer["causes"]!.AsArray())!;
        Assert.Equal("MissingMethod Shop.Contracts", $"{cause["kind"]} {cause["supplier"]}");
        Assert.Contains("Shop.Prices.Of", cause["target"]!.GetValue<string>());
        Assert.Equal("orders 1.0.0 Shop.Orders", $"{cause["modules"]![0]!["name"]} {cause["modules"]![0]!["version"]} {cause["modules"]![0]!["from"]}");
        Assert.Equal("Breaks", answer["modules"]![0]!["verdict"]!.GetValue<string>());
        Assert.Equal("Shop.Base 3.0.0", $"{answer["base"]!["name"]} {answer["base"]!["version"]}");
    }

    [Fact]
    public async Task A_bad_artifact_is_reported_and_does_not_stop_the_others()
    {
        File.WriteAllText(_shop["text.nupkg"], "text");

        var result = await Command.RunAsync("verify", _shop["text.nupkg"], _shop["nowhere.nupkg"], _shop.Module("orders"), "--base", _shop.Base("v2", ShopFiles.ContractWithoutPrice));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"{_shop["text.nupkg"]}: error KPL5002: ", result.Error);
        Assert.Contains($"{_shop["nowhere.nupkg"]}: error KPL5001: ", result.Error);
        Assert.Equal(2, result.Error.TrimEnd().Split('\n').Length);
        Assert.EndsWith("\n3 modules: 1 breaks, 2 cannot be read.\n", result.Output);
    }

    [Fact]
    public async Task A_damaged_assembly_is_the_artifact_s_fault()
    {
        File.WriteAllBytes(_shop["Broken.dll"], [.. File.ReadAllBytes(typeof(VerifyTests).Assembly.Location).AsSpan(0, 3000)]);

        var result = await Command.RunAsync("verify", _shop.Artifact("broken", "1.0.0", _shop["Broken.dll"]), "--base", _shop.Base("v1", ShopFiles.Contract));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(": error KPL5023: ", result.Error);
    }

    [Fact]
    public async Task In_a_folder_packages_of_other_kinds_are_passed_over()
    {
        _shop.Module("orders");
        Directory.CreateDirectory(_shop["other/lib"]);
        File.WriteAllText(_shop["other/lib/a.txt"], "a");
        ZipFile.CreateFromDirectory(_shop["other"], _shop["dapper.2.0.0.nupkg"]);
        var @base = _shop.Base("v1", ShopFiles.Contract);

        var folder = await Command.RunAsync("verify", _shop.Path, "--base", @base);
        var named = await Command.RunAsync("verify", _shop["dapper.2.0.0.nupkg"], "--base", @base);

        Assert.Equal(0, folder.ExitCode);
        Assert.EndsWith("\n1 module: 1 links.\n", folder.Output);
        Assert.Equal(2, named.ExitCode);
        Assert.Contains("error KPL5003: ", named.Error);
    }

    [Fact]
    public async Task References_that_are_dead_alone_break_nothing()
    {
        var @base = _shop.Base("v2", ShopFiles.ContractWithoutPrice);
        var problem = JsonNode.Parse((await Command.RunAsync("verify", _shop.Module("orders"), "--base", @base, "--json")).Output)!["modules"]![0]!["problems"]![0]!;
        var dead = new DeadReference(problem["from"]!.GetValue<string>(), problem["supplier"]!.GetValue<string>(), problem["target"]!.GetValue<string>());

        var result = await Command.RunAsync("verify", _shop.Module("orders", edit: manifest => manifest with { DeadReferences = [dead] }), "--base", @base);

        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Against_a_contract_package_the_rest_is_named_as_unchecked()
    {
        var package = _shop.ContractPackage(_shop.Base("v2", ShopFiles.ContractWithoutPrice));
        var usesBase = TestAssembly.Compile(_shop["compiled"], "Shop.Deep", "public class Deep { public object O => new Internals(); }", references: TestAssembly.Compile(_shop["compiled/base"], "Shop.Base", "public class Internals { }"));

        var result = await Command.RunAsync("verify", _shop.Module("orders"), _shop.Artifact("deep", "1.0.0", usesBase), "--base", package);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("A contract package", result.Output);
        Assert.Contains("Not checked, because the base supplies it and its file is not at hand:\n  Shop.Base  1 module\n", result.Output);
        Assert.EndsWith("\n2 modules: 1 links, 1 breaks.\n", result.Output);
    }

    [Fact]
    public async Task A_lower_version_is_found_without_the_file()
    {
        var @base = _shop.Base("v1", ShopFiles.Contract, contractVersion: "0.9.0.0");
        File.Delete(Path.Combine(@base, "Shop.Contracts.dll"));

        var result = await Command.RunAsync("verify", _shop.Module("orders"), "--base", @base);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Shop.Contracts: the assembly's version is lower\n", result.Output);
    }

    [Fact]
    public async Task Output_fits_eighty_columns_and_has_no_colours()
    {
        var result = await Command.RunAsync("verify", _shop.Module("orders"), "--base", _shop.Base("v2", ShopFiles.ContractWithoutPrice));

        Assert.DoesNotContain('\e', result.Output);
        // Only a name that has no blank may be longer; the temporary folder's, for example.
        Assert.All(result.Output.Split('\n'), static line => Assert.True(line.Length <= 80 || !line.Trim().Contains(' ') || line.Contains("koupleless-packaging-"), line));
        Assert.All(result.Output.Split('\n'), static line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public async Task A_cancelled_run_says_so()
    {
        var result = await Command.RunAsync(new CancellationToken(canceled: true), "verify", _shop.Module("orders"), "--base", _shop.Base("v1", ShopFiles.Contract));

        Assert.Equal((130, "", "Cancelled.\n"), (result.ExitCode, result.Output, result.Error));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
