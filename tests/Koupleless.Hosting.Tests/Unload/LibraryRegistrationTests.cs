using Koupleless.Hosting.Tests.Support;

namespace Koupleless.Hosting.Tests.Unload;

/// <summary>A library that a module carries registers with the process for good, as database drivers do for their pools.</summary>
[Collection(ProcessWideCollection.Name)]
public sealed class LibraryRegistrationTests
{
    [Theory]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += Clear;", "cleared;")]
    [InlineData("AppDomain.CurrentDomain.DomainUnload += Clear;", null)]
    [InlineData("s_timer = new Timer(static _ => Clear(null, EventArgs.Empty), null, TimeSpan.FromMinutes(4), TimeSpan.FromSeconds(30));", null)]
    [InlineData("AppDomain.CurrentDomain.DomainUnload += Clear; AppDomain.CurrentDomain.ProcessExit += Clear; s_timer = new Timer(static _ => s_opened++, null, 1, 1);", "cleared;")]
    public async Task A_module_takes_its_libraries_with_it_and_they_do_what_they_do_at_the_end(string registration, string? done)
    {
        var mark = $"pool {Guid.NewGuid()}";
        await using var host = await TestBase.StartAsync();

        Assert.Equal(ModuleState.Unloaded, await InstallCallAndUninstallAsync(host, Library(mark, registration)));
        Assert.Equal(done, AppContext.GetData(mark));
    }

    [Fact]
    public async Task A_library_that_fails_at_the_end_goes_all_the_same()
    {
        var mark = $"pool {Guid.NewGuid()}";
        var library = Library(mark, "AppDomain.CurrentDomain.ProcessExit += (_, _) => throw new InvalidOperationException(\"of the library\"); AppDomain.CurrentDomain.ProcessExit += Clear;");
        await using var host = await TestBase.StartAsync();

        Assert.Equal(ModuleState.Unloaded, await InstallCallAndUninstallAsync(host, library));

        Assert.Equal("cleared;", AppContext.GetData(mark));
        Assert.Contains(host.Log.Lines, static line => line.Text.Contains("of the library", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_others_have_registered_stays()
    {
        var mark = $"pool {Guid.NewGuid()}";
        var library = Library(mark, "AppDomain.CurrentDomain.ProcessExit += Clear;");
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(Module("other", library));
        await host.Client.GetStringAsync("/other");
        var ticked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var timer = new Timer(_ => ticked.TrySetResult(), null, Timeout.Infinite, Timeout.Infinite);
        timer.Change(TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);

        Assert.Equal(ModuleState.Unloaded, await InstallCallAndUninstallAsync(host, library));
        Assert.Equal("cleared;", AppContext.GetData(mark));
        Assert.True(timer.Change(1, Timeout.Infinite));
        await ticked.Task.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(ModuleState.Unloaded, (await host.Modules.UninstallAsync("other", "1.0.0")).Outcome);
        Assert.Equal("cleared;cleared;", AppContext.GetData(mark));
    }

    private static async Task<ModuleState> InstallCallAndUninstallAsync(TestBase host, byte[] library)
    {
        await host.InstallAsync(Module("sample", library));
        Assert.Equal("1", await host.Client.GetStringAsync("/sample"));
        return (await host.Modules.UninstallAsync("sample", "1.0.0")).Outcome;
    }

    private static TestArtifact Module(string name, byte[] library) => new TestArtifact(name)
        .WithAssembly(name, ModuleCompiler.Compile(name, """
            var app = WebApplication.Create(args);
            app.MapGet("/", () => Pools.Pool.Open());
            app.Run();
            """, libraries: library))
        .WithAssembly("Pools", library);

    private static byte[] Library(string mark, string registration) => ModuleCompiler.CompileLibrary("Pools", $$"""
        namespace Pools;
        public static class Pool
        {
            private static Timer? s_timer;
            private static int s_opened;
            private static int s_asked;
            static Pool() { {{registration}} }
            public static int Open() { GC.KeepAlive(s_timer); GC.KeepAlive(s_opened); return ++s_asked; }
            private static void Clear(object? sender, EventArgs e) => AppContext.SetData("{{mark}}", AppContext.GetData("{{mark}}") + "cleared;");
        }
        """);
}
