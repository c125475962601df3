using Koupleless.Hosting.Tests.Support;

namespace Koupleless.Hosting.Tests.Lifecycle;

/// <summary>Every way to write a program is served, stopped and gone again.</summary>
public sealed class ProgramShapeTests
{
    private const string RunLast = """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapGet("/", () => "served");
        app.Run();
        """;

    private const string StartupClass = """
        class Program
        {
            public static void Main(string[] args) => CreateHostBuilder(args).Build().Run();
            static IHostBuilder CreateHostBuilder(string[] args) =>
                Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>());
        }
        class Startup
        {
            public void ConfigureServices(IServiceCollection services) => services.AddControllers();
            public void Configure(IApplicationBuilder app)
            {
                app.UseRouting();
                app.UseEndpoints(endpoints => { endpoints.MapControllers(); endpoints.MapGet("/", () => "served"); });
            }
        }
        """;

    private const string AwaitRunWithCodeAfter = """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/", () => "served");
        await app.RunAsync();
        Console.Out.Flush();
        """;

    private const string TwoHosts = """
        var worker = Host.CreateApplicationBuilder(args);
        worker.Services.AddHostedService<Worker>();
        using var background = worker.Build();
        await background.StartAsync();
        var app = WebApplication.Create(args);
        app.MapGet("/", () => "served");
        await app.RunAsync();
        await background.StopAsync();
        class Worker : BackgroundService { protected override Task ExecuteAsync(CancellationToken token) => Task.Delay(Timeout.Infinite, token); }
        """;

    private const string TryRunFinally = """
        try
        {
            var app = WebApplication.CreateSlimBuilder(args).Build();
            app.MapGet("/", () => "served");
            app.Run();
        }
        finally
        {
            Console.Out.Flush();
        }
        """;

    private const string CodeAfterRun = """
        var app = WebApplication.CreateBuilder().Build();
        app.MapGet("/", () => "served");
        app.Run();
        Console.Out.Flush();
        """;

    private const string ReturnsACode = """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/", () => "served");
        app.Run();
        return 3;
        """;

    private const string UsingApp = """
        await using var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/", () => "served");
        app.Run();
        """;

    private const string StartAndWait = """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/", () => "served");
        await app.StartAsync();
        await app.WaitForShutdownAsync();
        """;

    private const string RunConsole = """
        await Host.CreateDefaultBuilder(args)
            .ConfigureWebHostDefaults(web => web.Configure(app => app.Run(context => context.Response.WriteAsync("served"))))
            .RunConsoleAsync();
        """;

    private const string OldWebHost = """
        #pragma warning disable ASPDEPR004, ASPDEPR008
        using Microsoft.AspNetCore;
        WebHost.CreateDefaultBuilder(args).Configure(app => app.Run(context => context.Response.WriteAsync("served"))).Build().Run();
        """;

    private const string UrlInRun = """
        var app = WebApplication.Create(args);
        app.Urls.Add("http://*:80");
        app.MapGet("/", () => "served");
        app.Run("http://0.0.0.0:81");
        """;

    private const string OwnBuilder = """
        var host = new HostBuilder()
            .ConfigureWebHost(web => web.UseKestrel().Configure(app => app.Run(context => context.Response.WriteAsync("served"))))
            .Build();
        host.Run();
        """;

    public static TheoryData<string, string> Shapes { get; } = new()
    {
        { nameof(RunLast), RunLast },
        { nameof(StartupClass), StartupClass },
        { nameof(AwaitRunWithCodeAfter), AwaitRunWithCodeAfter },
        { nameof(TwoHosts), TwoHosts },
        { nameof(TryRunFinally), TryRunFinally },
        { nameof(CodeAfterRun), CodeAfterRun },
        { nameof(ReturnsACode), ReturnsACode },
        { nameof(UsingApp), UsingApp },
        { nameof(StartAndWait), StartAndWait },
        { nameof(RunConsole), RunConsole },
        { nameof(OldWebHost), OldWebHost },
        { nameof(UrlInRun), UrlInRun },
        { nameof(OwnBuilder), OwnBuilder },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task A_program_is_served_stopped_and_gone(string shape, string source)
    {
        Assert.NotEmpty(shape);
        await using var host = await TestBase.StartAsync();
        var module = await host.InstallAsync(TestArtifact.Of(source));
        Assert.Equal(ModuleState.Active, module.State);
        Assert.Equal("served", await host.Client.GetStringAsync("/sample/"));

        var removed = await host.Modules.UninstallAsync("sample", "1.0.0");

        Assert.Equal(ModuleState.Unloaded, removed.Outcome);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await host.Client.GetAsync("/sample/")).StatusCode);
        Assert.DoesNotContain(host.Log.Lines, static line => line.Level >= Microsoft.Extensions.Logging.LogLevel.Warning);
    }

    /// <summary>What the host-building event can take without any help of the compiler.</summary>
    [Theory]
    [InlineData(RunLast)]
    [InlineData(StartupClass)]
    [InlineData(AwaitRunWithCodeAfter)]
    [InlineData(TryRunFinally)]
    [InlineData(StartAndWait)]
    public async Task A_program_compiled_without_the_generators_is_served_and_gone_too(string source)
    {
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(TestArtifact.Of(source, generate: false));
        Assert.Equal("served", await host.Client.GetStringAsync("/sample/"));
        Assert.Equal(ModuleState.Unloaded, (await host.Modules.UninstallAsync("sample", "1.0.0")).Outcome);
    }

    [Fact]
    public async Task A_run_that_is_provably_last_holds_no_thread()
    {
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(TestArtifact.Of(RunLast, "last"));
        await host.InstallAsync(TestArtifact.Of(CodeAfterRun, "parked"));

        var threads = ModuleThreads.Names();
        Assert.DoesNotContain("last", threads);
        Assert.Contains("parked", threads);
    }

    [Fact]
    public async Task A_worker_without_a_web_host_is_a_module_too()
    {
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(TestArtifact.Of("""
            var builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddHostedService<Worker>();
            builder.Build().Run();
            class Worker(ILogger<Worker> logger) : BackgroundService
            {
                protected override Task ExecuteAsync(CancellationToken token) { logger.LogInformation("working"); return Task.Delay(Timeout.Infinite, token); }
            }
            """));
        await host.Log.WaitForAsync(static line => line.Text == "working");
        Assert.Equal(ModuleState.Unloaded, (await host.Modules.UninstallAsync("sample", "1.0.0")).Outcome);
    }
}
