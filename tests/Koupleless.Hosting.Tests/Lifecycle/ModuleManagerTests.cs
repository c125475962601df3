using System.Collections.Concurrent;
using System.Net;
using Koupleless.Hosting.Tests.Support;

namespace Koupleless.Hosting.Tests.Lifecycle;

/// <summary>Installing, swapping and uninstalling, one after the other and at once.</summary>
public sealed class ModuleManagerTests
{
    private static TestArtifact Version(string version, string name = "sample", string? pathBase = null) => TestArtifact.Of($$"""
        var app = WebApplication.Create(args);
        app.MapGet("/", () => "{{name}} {{version}}");
        app.MapGet("/slow", async (IHostApplicationLifetime lifetime) =>
        {
            await Task.Delay(Timeout.Infinite, lifetime.ApplicationStopping).ContinueWith(_ => { });
            return "slow {{version}}";
        });
        app.MapGet("/deaf", async (HttpContext context) => await Task.Delay(Timeout.Infinite, context.RequestAborted));
        app.Run();
        """, name, version, pathBase);

    [Fact]
    public async Task States_and_history_tell_what_happened()
    {
        await using var host = await TestBase.StartAsync();
        var states = new ConcurrentQueue<ModuleState>();
        host.Modules.StateChanged += (_, change) => states.Enqueue(change.Module.State);

        var module = await host.InstallAsync(Version("1.0.0"));
        Assert.Equal([ModuleState.Resolved, ModuleState.Starting, ModuleState.Active], module.History.Select(static transition => transition.State));
        await host.Modules.UninstallAsync("sample", "1.0.0");

        Assert.Equal([ModuleState.Resolved, ModuleState.Starting, ModuleState.Active, ModuleState.Stopping, ModuleState.Stopped, ModuleState.Unloaded], states);
    }

    [Fact]
    public async Task A_swap_moves_traffic_without_losing_a_request()
    {
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(Version("1.0.0"));
        using var done = new CancellationTokenSource();
        var answers = new ConcurrentQueue<(HttpStatusCode Status, string Text)>();
        var callers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                using var response = await host.Client.GetAsync("/sample/");
                answers.Enqueue((response.StatusCode, await response.Content.ReadAsStringAsync()));
            }
        })).ToList();

        var swap = await host.Modules.SwapAsync("sample", ModuleSource.From(new MemoryStream(Version("2.0.0").ToBytes())));
        var afterSwap = await host.Client.GetStringAsync("/sample/");
        await done.CancelAsync();
        await Task.WhenAll(callers);

        Assert.Equal("2.0.0", swap.Module.Version);
        Assert.Equal((ModuleState.Unloaded, "1.0.0"), (swap.Previous!.Outcome, swap.Previous.Version));
        Assert.Equal("sample 2.0.0", afterSwap);
        Assert.NotEmpty(answers);
        Assert.All(answers, static answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Single(host.Modules.Modules);
    }

    [Fact]
    public async Task Requests_in_flight_end_in_the_old_version()
    {
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(Version("1.0.0"));
        var slow = host.Client.GetStringAsync("/sample/slow");
        await InFlightAsync(host, "/sample/slow");

        var swap = await host.Modules.SwapAsync("sample", ModuleSource.From(new MemoryStream(Version("2.0.0").ToBytes())));

        Assert.Equal("slow 1.0.0", await slow);
        Assert.Equal(ModuleState.Unloaded, swap.Previous!.Outcome);
    }

    [Fact]
    public async Task What_outlasts_the_drain_is_cancelled()
    {
        await using var host = await TestBase.StartAsync(options: static options => options.DrainTimeout = TimeSpan.FromMilliseconds(200));
        await host.InstallAsync(Version("1.0.0"));
        var deaf = host.Client.GetAsync("/sample/deaf");
        await InFlightAsync(host, "/sample/deaf");

        Assert.Equal(ModuleState.Unloaded, (await host.Modules.UninstallAsync("sample", "1.0.0")).Outcome);

        await Assert.ThrowsAsync<HttpRequestException>(() => deaf);
        Assert.Contains(host.Log.Lines, static line => line.Text.Contains("1 calls in flight", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_replacement_that_fails_takes_no_traffic()
    {
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(Version("1.0.0"));
        var broken = TestArtifact.Of("throw new Exception(\"no\");", version: "2.0.0");

        var error = await Assert.ThrowsAsync<KouplelessException>(() => host.Modules.SwapAsync("sample", ModuleSource.From(new MemoryStream(broken.ToBytes()))));

        Assert.Equal(ErrorIds.EntryPointThrew, error.Code);
        Assert.Equal("sample 1.0.0", await host.Client.GetStringAsync("/sample/"));
        Assert.Equal("1.0.0", Assert.Single(host.Modules.Modules).Version);
        Assert.Single(host.StoredFiles());
    }

    [Fact]
    public async Task The_same_version_can_be_replaced_by_a_new_build_of_it()
    {
        await using var host = await TestBase.StartAsync();
        var first = await host.InstallAsync(Version("1.0.0"));
        var swap = await host.Modules.SwapAsync("sample", ModuleSource.From(new MemoryStream(Version("1.0.0").ToBytes())));
        Assert.True(swap.Module.Revision > first.Revision);
        Assert.Equal(ModuleState.Unloaded, swap.Previous!.Outcome);
        Assert.Equal("sample 1.0.0", await host.Client.GetStringAsync("/sample/"));
    }

    [Fact]
    public async Task A_swap_can_move_the_path_base_and_install_what_is_not_there()
    {
        await using var host = await TestBase.StartAsync();
        Assert.Null((await host.Modules.SwapAsync("sample", ModuleSource.From(new MemoryStream(Version("1.0.0").ToBytes())))).Previous);
        await host.Modules.SwapAsync("sample", ModuleSource.From(new MemoryStream(Version("2.0.0", pathBase: "/moved/here").ToBytes())));
        Assert.Equal("sample 2.0.0", await host.Client.GetStringAsync("/moved/here"));
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync("/sample/")).StatusCode);
    }

    [Fact]
    public async Task A_replacement_of_another_name_is_refused()
    {
        await using var host = await TestBase.StartAsync();
        var error = await Assert.ThrowsAsync<KouplelessException>(() => host.Modules.SwapAsync("sample", ModuleSource.From(new MemoryStream(Version("1.0.0", "other").ToBytes()))));
        Assert.Equal(ErrorIds.ReplacementNameDiffers, error.Code);
        Assert.Empty(host.StoredFiles());
    }

    [Fact]
    public async Task What_is_not_installed_cannot_be_uninstalled()
    {
        await using var host = await TestBase.StartAsync();
        Assert.Equal(ErrorIds.NotInstalled, (await Assert.ThrowsAsync<KouplelessException>(() => host.Modules.UninstallAsync("sample", "1.0.0"))).Code);
    }

    [Fact]
    public async Task Many_at_once_do_not_disturb_each_other()
    {
        await using var host = await TestBase.StartAsync();
        var installed = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => host.InstallAsync(Version("1.0.0", $"m{i}"))));
        Assert.All(installed, static module => Assert.Equal(ModuleState.Active, module.State));
        for (var i = 0; i < 12; i++)
            Assert.Equal($"m{i} 1.0.0", await host.Client.GetStringAsync($"/m{i}"));

        var removed = await Task.WhenAll(installed.Select(module => host.Modules.UninstallAsync(module.Name, module.Version)));
        Assert.All(removed, static result => Assert.Equal(ModuleState.Unloaded, result.Outcome));
    }

    [Fact]
    public async Task Of_two_installations_of_one_module_at_once_one_wins()
    {
        await using var host = await TestBase.StartAsync();
        var artifact = Version("1.0.0");
        var attempts = Enumerable.Range(0, 4).Select(_ => host.InstallAsync(artifact)).ToList();
        await Task.WhenAll(attempts).ContinueWith(static _ => { }, TaskScheduler.Default);
        Assert.Equal(1, attempts.Count(static attempt => attempt.IsCompletedSuccessfully));
        Assert.All(attempts.Where(static attempt => attempt.IsFaulted), static attempt => Assert.Equal(ErrorIds.AlreadyInstalled, ((KouplelessException)attempt.Exception!.InnerException!).Code));
        Assert.Single(host.StoredFiles());
    }

    [Fact]
    public async Task The_preload_list_is_installed_by_priority_before_the_base_listens()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Koupleless:Modules:0:Source"] = "late.nupkg",
            ["Koupleless:Modules:0:Arguments:0"] = "--x=y",
            ["Koupleless:Modules:1:Source"] = "early.nupkg",
            ["Koupleless:Modules:2:Source"] = "absent.nupkg",
        };
        await using var host = await TestBase.StartAsync(settings, prepare: static folder =>
        {
            File.WriteAllBytes(Path.Combine(folder, "late.nupkg"), Version("1.0.0", "late").ToBytes());
            File.WriteAllBytes(Path.Combine(folder, "early.nupkg"), Version("1.0.0", "early").With(static manifest => manifest with { Priority = 1 }).ToBytes());
        });

        Assert.Equal("late 1.0.0", await host.Client.GetStringAsync("/late"));
        var active = host.Log.Lines.Where(static line => line.Text.EndsWith("is Active: ready", StringComparison.Ordinal)).Select(static line => line.Text.Split(' ')[1]);
        Assert.Equal(["early", "late"], active);
        Assert.Contains(host.Log.Lines, static line => line.Text.Contains("absent.nupkg", StringComparison.Ordinal) && line.Text.Contains(ErrorIds.SourceNotFound, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_end_of_the_base_stops_its_modules_and_clears_its_store()
    {
        var host = await TestBase.StartAsync();
        await host.InstallAsync(TestArtifact.Of("""
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddHostedService<Worker>();
            builder.Build().Run();
            class Worker(ILogger<Worker> logger) : IHostedService
            {
                public Task StartAsync(CancellationToken token) => Task.CompletedTask;
                public Task StopAsync(CancellationToken token) { logger.LogInformation("stopped in order"); return Task.CompletedTask; }
            }
            """));
        await host.DisposeAsync();
        Assert.Contains(host.Log.Lines, static line => line.Text == "stopped in order");
    }

    private static async Task InFlightAsync(TestBase host, string path) =>
        await host.Log.WaitForAsync(line => line.Text.StartsWith("Request starting", StringComparison.Ordinal) && line.Text.Contains(path, StringComparison.Ordinal) && line.Scopes.Contains("Module:sample ModuleVersion:1.0.0"));
}
