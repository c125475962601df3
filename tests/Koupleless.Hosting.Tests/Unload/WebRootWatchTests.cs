using Koupleless.Hosting.Tests.Support;

namespace Koupleless.Hosting.Tests.Unload;

/// <summary>
/// A watch of a file in the web root is a thread that keeps the flow of execution of the request it was started in. When that flow leads
/// back to the watch, as by way of the request's services, nothing ends the thread by itself; it ends with its module.
/// </summary>
public sealed class WebRootWatchTests
{
    private const string Program = """
        using Microsoft.Extensions.FileProviders;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, WebRootPath = "." });
        var app = builder.Build();
        COMPOSE
        app.MapGet("/", (IWebHostEnvironment environment) =>
        {
            Visit.Current.Value = new Visit(environment);
            environment.WebRootFileProvider.Watch("site.css");
            return "watched";
        });
        app.Run();
        public class Visit(IWebHostEnvironment environment) { public IWebHostEnvironment Environment => environment; public static readonly AsyncLocal<Visit?> Current = new(); }
        """;

    [Theory]
    [InlineData("")]
    [InlineData("app.Environment.WebRootFileProvider = new CompositeFileProvider(app.Environment.WebRootFileProvider, new NullFileProvider());")]
    public async Task A_module_that_watches_its_web_root_unloads(string compose)
    {
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(TestArtifact.Of(Program.Replace("COMPOSE", compose, StringComparison.Ordinal)));

        Assert.Equal("watched", await host.Client.GetStringAsync("/sample"));

        Assert.Equal(ModuleState.Unloaded, (await host.Modules.UninstallAsync("sample", "1.0.0")).Outcome);
    }
}
