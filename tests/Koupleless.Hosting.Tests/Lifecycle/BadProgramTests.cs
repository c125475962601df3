using Koupleless.Hosting.Tests.Support;

namespace Koupleless.Hosting.Tests.Lifecycle;

/// <summary>A program that does not become a host is refused, and nothing of it stays.</summary>
public sealed class BadProgramTests
{
    [Theory]
    [InlineData("throw new InvalidOperationException(\"no database\");", ErrorIds.EntryPointThrew)]
    [InlineData("await Task.Yield(); throw new InvalidOperationException(\"no database\");", ErrorIds.EntryPointThrew)]
    [InlineData("var app = WebApplication.Create(args); app.Services.GetRequiredService<IDisposable>(); app.Run();", ErrorIds.EntryPointThrew)]
    [InlineData("await Task.Delay(Timeout.Infinite);", ErrorIds.StartTimedOut)]
    [InlineData("Thread.Sleep(Timeout.Infinite);", ErrorIds.StartTimedOut)]
    [InlineData("new ManualResetEvent(false).WaitOne();", ErrorIds.StartTimedOut)]
    [InlineData("if (args.Length == 0) return; WebApplication.Create(args).Run();", ErrorIds.ExitedWithoutHost)]
    [InlineData("var builder = WebApplication.CreateBuilder(args); return builder.Configuration.GetValue<int>(\"none\", 4);", ErrorIds.ExitedWithoutHost)]
    [InlineData("var app = WebApplication.Create(args); await app.StartAsync(); await app.StopAsync();", ErrorIds.ExitedWithoutHost)]
    [InlineData("Environment.Exit(2);", ErrorIds.ExitedWithoutHost)]
    [InlineData("await Task.Yield(); try { Environment.Exit(2); } finally { Console.Out.Flush(); }", ErrorIds.ExitedWithoutHost)]
    public async Task It_is_refused_and_nothing_stays(string program, string code)
    {
        // Short only where it is to run out: a busy machine may need a second for a program that throws.
        await using var host = await TestBase.StartAsync(options: options => options.StartTimeout = TimeSpan.FromSeconds(code == ErrorIds.StartTimedOut ? 1 : 30));
        var error = await host.RefusedAsync(TestArtifact.Of(program).ToBytes());
        Assert.Equal(code, error.Code);
        Assert.StartsWith("sample 1.0.0 ", error.Message, StringComparison.Ordinal);
        // Leaked ones stay listed, and RefusedAsync found none.
    }

    [Fact]
    public async Task The_exit_code_stands_in_the_error()
    {
        await using var host = await TestBase.StartAsync();
        Assert.Contains("code 2", (await host.RefusedAsync(TestArtifact.Of("Environment.Exit(2);").ToBytes())).Message, StringComparison.Ordinal);
        Assert.Contains("code 5", (await host.RefusedAsync(TestArtifact.Of("return 5;").ToBytes())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cause_stands_in_the_error_but_not_as_the_modules_exception()
    {
        await using var host = await TestBase.StartAsync();
        var error = await host.RefusedAsync(TestArtifact.Of("throw new Mine(); class Mine() : Exception(\"of its own\");").ToBytes());
        Assert.Contains("Mine", error.Message, StringComparison.Ordinal);
        Assert.Contains("of its own", error.Message, StringComparison.Ordinal);
        Assert.Null(error.InnerException);
    }

    [Fact]
    public async Task Cancelling_an_installation_undoes_it()
    {
        await using var host = await TestBase.StartAsync();
        using var cancellation = new CancellationTokenSource();
        host.Modules.StateChanged += (_, change) =>
        {
            if (change.Module.State == ModuleState.Starting)
                cancellation.Cancel();
        };
        var source = ModuleSource.From(new MemoryStream(TestArtifact.Of("await Task.Delay(Timeout.Infinite);").ToBytes()));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.Modules.InstallAsync(source, cancellation.Token));

        Assert.Empty(host.Modules.Modules);
        Assert.Empty(host.StoredFiles());
    }

    [Fact]
    public async Task Exit_while_serving_stops_the_module_and_not_the_base()
    {
        await using var host = await TestBase.StartAsync();
        var stopped = new TaskCompletionSource();
        host.Modules.StateChanged += (_, change) =>
        {
            if (change.Module.State == ModuleState.Stopped)
                stopped.TrySetResult();
        };
        await host.InstallAsync(TestArtifact.Of("""
            var app = WebApplication.Create(args);
            app.MapGet("/exit", () => { Environment.Exit(1); return "not reached"; });
            app.Run();
            """));

        Assert.Equal(System.Net.HttpStatusCode.InternalServerError, (await host.Client.GetAsync("/sample/exit")).StatusCode);
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal("the base", await host.Client.GetStringAsync("/"));
        using var refused = await host.Client.GetAsync("/sample/");
        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.StartsWith(ErrorIds.ModuleStopped, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var swap = await host.Modules.SwapAsync("sample", ModuleSource.From(new MemoryStream(TestArtifact.Of("WebApplication.Create(args).Run();").ToBytes())));
        Assert.Equal((ModuleState.Active, ModuleState.Unloaded), (swap.Module.State, swap.Previous!.Outcome));
        Assert.Equal(ModuleState.Unloaded, (await host.Modules.UninstallAsync("sample", "1.0.0")).Outcome);
    }
}
