using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.EntryPoint;

public class CallFormTests
{
    private const string App = "var app = WebApplication.Create(args);";
    private static readonly string[] s_created = ["BuilderCreated(WebApplicationBuilder)", "Building(WebApplicationBuilder)", "Built(WebApplication)"];

    [Theory]
    [InlineData($"{App} app?.Run();", "Run(WebApplication, last)")]
    [InlineData($"{App} HostingAbstractionsHostExtensions.Run(app);", "Run(WebApplication, last)")]
    [InlineData($"{App} ((IHost)app).Run();", "Run(WebApplication, last)")]
    [InlineData($"{App} (app as IHost)?.Run();", "Run(WebApplication, last)")]
    [InlineData($"{App} Action run = () => app.Run(); run();", "Run(WebApplication, not last)")]
    [InlineData($"{App} Go(); void Go() => app.Run();", "Run(WebApplication, not last)")]
    [InlineData($"{App} Go(app); static void Go<T>(T host) where T : IHost => host.Run();", "Run(WebApplication, not last)")]
    [InlineData($"{App} Helper.Go(app); static class Helper {{ public static void Go(IHost host) => host.Run(); }}", "Run(WebApplication, not last)")]
    [InlineData($"{App} app.Run(\"http://ignored\");", "Run(WebApplication, last)")]
    [InlineData($"{App} await app.RunAsync(\"http://ignored\");", "RunAsync(WebApplication)")]
    [InlineData($"{App} await app.RunAsync(CancellationToken.None);", "RunAsync(WebApplication)")]
    [InlineData($"{App} app.WaitForShutdown();", "WaitForShutdown(WebApplication)")]
    [InlineData($"{App} await app.WaitForShutdownAsync();", "WaitForShutdownAsync(WebApplication)")]
    [InlineData($"{App} app.Start();", "Starting(WebApplication)")]
    [InlineData($"{App} await app.StartAsync();", "Starting(WebApplication)")]
    [InlineData($"{App} await Go(app); static Task Go<T>(T host) where T : class, IHost => host.StartAsync();", "Starting(WebApplication)")]
    [InlineData($"{App} HostingAbstractionsHostExtensions.Start(host: app);", "Starting(WebApplication)")]
    public void Every_form_of_a_call_on_a_host_reaches_the_base(string program, string call) =>
        AssertCalls(program, [.. s_created, call]);

    [Theory]
    [InlineData($"{App} app.MapStaticAssets();", "its own")]
    [InlineData($"{App} StaticAssetsEndpointRouteBuilderExtensions.MapStaticAssets(app, \"a.json\");", "a.json")]
    [InlineData($"{App} Map(app); static void Map(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder routes) => routes?.MapStaticAssets(staticAssetsManifestPath: \"a.json\");", "a.json")]
    public void Every_form_of_mapping_static_assets_reaches_the_base(string program, string manifest) =>
        AssertCalls(program, [.. s_created, $"MapStaticAssets(WebApplication, {manifest})"]);

    [Theory]
    [InlineData("using static Microsoft.AspNetCore.Builder.WebApplication; CreateBuilder(args)?.Build();")]
    [InlineData("WebApplication.CreateBuilder().Build();")]
    [InlineData("WebApplication.CreateSlimBuilder().Build();")]
    [InlineData("WebApplication.CreateSlimBuilder(new WebApplicationOptions()).Build();")]
    [InlineData("WebApplication.CreateEmptyBuilder(new()).Build();")]
    [InlineData("WebApplication.CreateBuilder(options: new()).Build();")]
    [InlineData("_ = Holder.App; static class Holder { public static readonly WebApplication App = WebApplication.CreateBuilder().Build(); }")]
    [InlineData("Func<WebApplication> make = () => { var builder = WebApplication.CreateBuilder(args); return builder.Build(); }; make();")]
    public void Every_form_of_a_web_application_reaches_the_base(string program) => AssertCalls(program, s_created);

    [Theory]
    [InlineData("Host.CreateApplicationBuilder().Build();", "HostApplicationBuilder")]
    [InlineData("Host.CreateApplicationBuilder(args).Build();", "HostApplicationBuilder")]
    [InlineData("Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true }).Build();", "HostApplicationBuilder")]
    [InlineData("Host.CreateApplicationBuilder((HostApplicationBuilderSettings?)null).Build();", "HostApplicationBuilder")]
    [InlineData("Host.CreateEmptyApplicationBuilder(null).Build();", "HostApplicationBuilder")]
    [InlineData("Host.CreateDefaultBuilder().Build();", "IHostBuilder")]
    public void Every_form_of_a_host_reaches_the_base(string program, string builder) =>
        AssertCalls(program, [$"BuilderCreated({builder})", $"Building({builder})", "Built(IHost)"]);

    [Theory]
    [InlineData("Host.CreateDefaultBuilder(args).Start();", "Starting(IHost)")]
    [InlineData("await Host.CreateDefaultBuilder(args).StartAsync();", "Starting(IHost)")]
    [InlineData("await Host.CreateDefaultBuilder(args).RunConsoleAsync();", "RunAsync(IHost)")]
    [InlineData("await Host.CreateDefaultBuilder(args).RunConsoleAsync(options => { });", "RunAsync(IHost)")]
    public void A_builder_that_also_starts_reaches_the_base_at_each_step(string program, string call) =>
        AssertCalls(program, ["BuilderCreated(IHostBuilder)", "Building(IHostBuilder)", "Built(IHost)", call]);

    [Theory]
    [InlineData("WebHost.CreateDefaultBuilder<Startup>(args).Build().Run();", "Run(IWebHost, last)")]
    [InlineData("WebHost.CreateDefaultBuilder(args).UseStartup<Startup>().Build().Start();", "Starting(IWebHost)")]
    [InlineData("WebHost.CreateDefaultBuilder(args).UseStartup<Startup>().Start();", "Starting(IWebHost)")]
    [InlineData("WebHost.CreateDefaultBuilder(args).UseStartup<Startup>().Start(\"http://ignored\", \"http://too\");", "Starting(IWebHost)")]
    [InlineData("await WebHost.CreateDefaultBuilder().UseStartup<Startup>().Build().StartAsync();", "Starting(IWebHost)")]
    [InlineData("await WebHost.CreateDefaultBuilder<Startup>(args).Build().RunAsync();", "RunAsync(IWebHost)")]
    [InlineData("WebHost.CreateDefaultBuilder<Startup>(args).Build().WaitForShutdown();", "WaitForShutdown(IWebHost)")]
    [InlineData("await WebHost.CreateDefaultBuilder<Startup>(args).Build().WaitForShutdownAsync();", "WaitForShutdownAsync(IWebHost)")]
    public void A_web_host_reaches_the_base(string program, string call) =>
        AssertCalls(
            $$"""
            #pragma warning disable ASPDEPR008
            using Microsoft.AspNetCore;
            {{program}}
            class Startup { public void Configure(IApplicationBuilder app) { } }
            """,
            ["BuilderCreated(IWebHostBuilder)", "Building(IWebHostBuilder)", "Built(IWebHost)", call]);

    [Theory]
    [InlineData("new HostBuilder().Build();", "Building(IHostBuilder)", "Built(IHost)")]
    [InlineData("new HostApplicationBuilder().Build();", "Building(HostApplicationBuilder)", "Built(IHost)")]
    public void A_builder_made_by_its_constructor_reaches_the_base_when_it_builds(string program, params string[] calls) =>
        AssertCalls(program, calls);

    private static void AssertCalls(string program, string[] calls)
    {
        using var module = new LoadedModule(ModuleProject.Generate(program));

        using var host = module.RunInBase();

        Assert.Equal(calls, host.Calls);
    }
}
