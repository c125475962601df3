using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Koupleless.Cli.Tests.Audit;
using Koupleless.Cli.Tests.Support;

namespace Koupleless.Cli.Tests;

/// <summary>The real tool as a process.</summary>
public sealed partial class ToolTests(InstalledTool tool) : IClassFixture<InstalledTool>, IDisposable
{
    // Ctrl+C is SIGINT and goes the same way; but what a shell starts in the background ignores that, and so would the tool.
    private const int Terminate = 15;

    private readonly ShopFiles _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task It_inspects()
    {
        var text = await tool.RunAsync("inspect", _shop.Module("orders"));
        var json = await tool.RunAsync("inspect", _shop.Module("orders"), "--json");

        Assert.Equal((0, ""), (text.ExitCode, text.Error));
        Assert.StartsWith("orders 1.0.0\n", text.Output);
        Assert.Equal((0, ""), (json.ExitCode, json.Error));
        Assert.Equal("/orders", JsonNode.Parse(json.Output)!["pathBase"]!.GetValue<string>());
    }

    [Fact]
    public async Task It_verifies_and_its_exit_code_says_what_came_out()
    {
        var (v1, v2) = (_shop.Base("v1", ShopFiles.Contract), _shop.Base("v2", ShopFiles.ContractWithoutPrice));
        var orders = _shop.Module("orders");

        var links = await tool.RunAsync("verify", orders, "--base", v1);
        var breaks = await tool.RunAsync("verify", orders, "--base", v2, "--json");
        var unreadable = await tool.RunAsync("verify", orders, _shop["nowhere.nupkg"], "--base", v1);

        Assert.Equal((0, ""), (links.ExitCode, links.Error));
        Assert.EndsWith("1 module: 1 links.\n", links.Output);
        Assert.Equal((1, ""), (breaks.ExitCode, breaks.Error));
        Assert.Equal(1, JsonNode.Parse(breaks.Output)!["summary"]!["breaks"]!.GetValue<int>());
        Assert.Equal(2, unreadable.ExitCode);
        Assert.StartsWith($"{_shop["nowhere.nupkg"]}: error KPL5001: ", unreadable.Error);
    }

    [Fact]
    public async Task It_audits_with_the_rules_that_it_brings_and_leaves_nothing()
    {
        using var code = new AuditedCode().Web("Orders", AuditedCode.Hazards);
        var temporary = code["temporary"];
        Directory.CreateDirectory(temporary);

        var result = await tool.RunInAsync(temporary, "audit", code["Orders"], "--json");

        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Equal(2, JsonNode.Parse(result.Output)!["summary"]!["warnings"]!.GetValue<int>());
        Assert.Empty(Directory.GetFileSystemEntries(temporary, "koupleless-*"));
    }

    [Fact]
    public async Task A_wrong_command_line_is_exit_code_2()
    {
        var result = await tool.RunAsync("verify");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("Try: koupleless verify --help", result.Error);
        Assert.DoesNotContain("   at ", result.Error);
    }

    [Fact]
    public async Task It_knows_its_version()
    {
        var result = await tool.RunAsync("--version");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith(Metadata.Of("PackageVersion"), result.Output);
    }

    [Fact]
    public async Task Cancelling_it_ends_it_at_once()
    {
        // There is no such signal on Windows; in-process tests cover the rest of the way.
        if (OperatingSystem.IsWindows())
            return;
        var asked = new TaskCompletionSource();
        await using var stub = await OperationsStub.StartAsync(async context =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        });
        using var process = tool.Launch("verify", _shop.Module("orders"), "--base", stub.Url);
        var error = process.StandardError.ReadToEndAsync();
        await asked.Task.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(0, Kill(process.Id, Terminate));
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal((130, "Cancelled."), (process.ExitCode, (await error).Trim()));
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
