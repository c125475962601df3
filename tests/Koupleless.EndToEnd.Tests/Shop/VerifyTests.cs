using System.Reflection;
using System.Text.Json.Nodes;
using Koupleless.Sdk.Tests;

namespace Koupleless.EndToEnd.Tests.Shop;

/// <summary>The command `koupleless verify` against the real base: on disk, and while it is up.</summary>
[Collection(ShopCollection.Name)]
public sealed class VerifyTests(ShopBuild shop)
{
    private static readonly string s_tool = typeof(VerifyTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "Tool").Value!;

    [Fact]
    public async Task The_samples_link_in_their_base_on_disk_and_in_the_one_that_is_up()
    {
        await using var host = await shop.StartBaseAsync();

        Assert.Equal(0, (await VerifyAsync(Path.GetDirectoryName(shop.Base)!)).ExitCode);
        Assert.Equal(0, (await VerifyAsync(host.Operations.BaseAddress!.ToString())).ExitCode);
        Assert.Equal("[]", await host.Operations.GetStringAsync("/modules"));
    }

    [Fact]
    public async Task A_base_without_the_contracts_breaks_the_module_that_needs_them_and_no_other()
    {
        var upgraded = Directory.CreateTempSubdirectory("koupleless-verify-").FullName;
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(shop.Base)!))
            File.Copy(file, Path.Combine(upgraded, Path.GetFileName(file)));
        File.Delete(Path.Combine(upgraded, "Shop.Contracts.dll"));
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(upgraded, "base.json")))!;
        var assemblies = manifest["assemblies"]!.AsArray();
        assemblies.Remove(assemblies.Single(static assembly => assembly!["name"]!.GetValue<string>() == "Shop.Contracts"));
        await File.WriteAllTextAsync(Path.Combine(upgraded, "base.json"), manifest.ToJsonString());

        var (exitCode, output) = await VerifyAsync(upgraded);

        Assert.True(exitCode == 1, output);
        Assert.Contains("Shop.Contracts", output);
        Assert.Contains("promotions 1.0.0", output);
        Assert.DoesNotContain("catalog 1.0.0", output);
        Directory.Delete(upgraded, recursive: true);
    }

    private Task<(int ExitCode, string Output)> VerifyAsync(string @base) => DotNetCli.RunAsync(
        Path.GetTempPath(),
        packageCache: Path.GetTempPath(),
        [s_tool, "verify", shop.Artifact("Catalog"), shop.Artifact("Orders"), shop.Artifact("Promotions"), "--base", @base]);
}
