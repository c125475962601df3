using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;
using Koupleless.Hosting.Unload;

namespace Koupleless.Hosting.Tests.Unload;

/// <summary>A base in a process of its own, whose runtimeconfig.json says nothing of the pool's threads unless a test puts it there.</summary>
public sealed class PoolThreadProcessTests
{
    private const string Variable = "DOTNET_ThreadPool_ThreadsToKeepAlive";

    private static readonly string s_base = typeof(PoolThreadProcessTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "PoolBase").Value!;

    [Fact]
    public async Task A_base_without_the_setting_keeps_its_threads()
    {
        var output = await RunAsync([]);

        Assert.Contains("Kept: -1", output, StringComparison.Ordinal);
        Assert.DoesNotContain("KPL5038", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_base_whose_pool_has_worked_before_warns()
    {
        var output = await RunAsync([], "--work-first");

        Assert.Contains("Kept: 0", output, StringComparison.Ordinal);
        Assert.Contains($"KPL5038: Threads of the thread pool end in this process, which can crash it after modules were unloaded. Set {PoolThreads.Setting} to -1", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_program_cannot_be_changed_the_environment_mends_it()
    {
        var output = await RunAsync(new() { [Variable] = "-1" }, "--work-first");

        Assert.Contains("Kept: -1", output, StringComparison.Ordinal);
        Assert.DoesNotContain("KPL5038", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_number_in_the_environment_warns()
    {
        var output = await RunAsync(new() { [Variable] = "4" });

        Assert.Contains("Kept: 4", output, StringComparison.Ordinal);
        Assert.Contains("KPL5038", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_runtimeconfig_says_stays_and_is_warned_of()
    {
        var config = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.runtimeconfig.json");
        try
        {
            var content = JsonNode.Parse(await File.ReadAllTextAsync(Path.ChangeExtension(s_base, "runtimeconfig.json")))!;
            content["runtimeOptions"]!["configProperties"]![PoolThreads.Setting] = 8;
            await File.WriteAllTextAsync(config, content.ToJsonString());

            var output = await RunAsync([], runtimeConfig: config);

            Assert.Contains("Kept: 8", output, StringComparison.Ordinal);
            Assert.Contains("KPL5038", output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(config);
        }
    }

    private static async Task<string> RunAsync(Dictionary<string, string> environment, string? argument = null, string? runtimeConfig = null)
    {
        string[] configuration = runtimeConfig is null ? [] : ["--runtimeconfig", runtimeConfig];
        string[] arguments = argument is null ? [] : [argument];
        var start = new ProcessStartInfo("dotnet", ["exec", .. configuration, s_base, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove(Variable);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, string.Concat(output));
        return string.Concat(output);
    }
}
