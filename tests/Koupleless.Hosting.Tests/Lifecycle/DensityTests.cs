using Koupleless.Hosting.Tests.Support;

namespace Koupleless.Hosting.Tests.Lifecycle;

/// <summary>Five hundred applications fit in one base: what a process has few of does not grow with them.</summary>
[Collection(ProcessWideCollection.Name)]
public sealed class DensityTests
{
    private const int Modules = 500;
    private const int WarmUp = 20;

    // The base's pool and connections vary, and each assembly of the framework that is loaded late takes two handles. One
    // handle, thread or watch for each module would be four times as many.
    private const int OwnGrowth = (Modules - WarmUp) / 4;

    [Fact]
    public async Task Five_hundred_applications_fit()
    {
        // Five hundred uninstalls at once wait for each other; how long is not what this is about.
        await using var host = await TestBase.StartAsync(options: static options => options.UnloadTimeout = TimeSpan.FromMinutes(2));
        var image = ModuleCompiler.Compile("dense", """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddHostedService<Worker>();
            var app = builder.Build();
            app.MapGet("/", (IConfiguration configuration) => configuration["Name"]);
            app.Run();
            class Worker : BackgroundService { protected override Task ExecuteAsync(CancellationToken token) => Task.Delay(Timeout.Infinite, token); }
            """);

        TestArtifact Artifact(int i) => new TestArtifact($"dense{i}")
            .WithAssembly("dense", image)
            .WithContent("appsettings.json", $$"""{ "Name": "module {{i}}" }""")
            .With(static manifest => manifest with { Assembly = "dense" });

        for (var i = 0; i < WarmUp; i++)
            await host.InstallAsync(Artifact(i));
        var (threads, handles, watchers) = (ModuleThreads.Count, OpenHandles(), FileWatches.Count());
        for (var i = WarmUp; i < Modules; i++)
            await host.InstallAsync(Artifact(i));

        Assert.InRange(FileWatches.Count(), 0, watchers + OwnGrowth);
        Assert.InRange(ModuleThreads.Count, 0, threads + OwnGrowth);
        Assert.InRange(OpenHandles(), 0, handles + OwnGrowth);
        Assert.Equal("", ModuleThreads.Names());
        foreach (var i in new[] { 0, 123, Modules - 1 })
            Assert.Equal($"module {i}", await host.Client.GetStringAsync($"/dense{i}"));

        var results = await Task.WhenAll(host.Modules.Modules.Select(module => host.Modules.UninstallAsync(module.Name, module.Version)));
        Assert.All(results, static result => Assert.Equal(ModuleState.Unloaded, result.Outcome));
    }

    private static int OpenHandles() => Directory.GetFileSystemEntries("/proc/self/fd").Length;
}
