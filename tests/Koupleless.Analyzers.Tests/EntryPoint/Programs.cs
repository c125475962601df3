namespace Koupleless.Analyzers.Tests.EntryPoint;

/// <summary>The shapes in which programs make and run their hosts.</summary>
internal static class Programs
{
    public static IReadOnlyDictionary<string, ProgramShape> All { get; } = new Dictionary<string, ProgramShape>
    {
        ["LastRun"] = new(
            """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddSingleton<Clock>();
            var app = builder.Build();
            app.Run();

            class Clock;
            """,
            ["BuilderCreated(WebApplicationBuilder)", "Building(WebApplicationBuilder)", "Built(WebApplication)", "Run(WebApplication, last)"]),

        ["StartupAndControllers"] = new(
            """
            public class Program
            {
                public static void Main(string[] args) => CreateHostBuilder(args).Build().Run();

                public static IHostBuilder CreateHostBuilder(string[] args) =>
                    Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>());
            }

            public class Startup
            {
                public void ConfigureServices(IServiceCollection services) => services.AddControllers();

                public void Configure(IApplicationBuilder app) => app.UseRouting().UseEndpoints(endpoints => endpoints.MapControllers());
            }
            """,
            ["BuilderCreated(IHostBuilder)", "Building(IHostBuilder)", "Built(IHost)", "Run(IHost, last)"]),

        ["RunAsyncThenCode"] = new(
            """
            var builder = WebApplication.CreateBuilder(args);
            var app = builder.Build();
            await app.RunAsync();
            AppContext.SetData("RunAsyncThenCode", true);
            """,
            ["BuilderCreated(WebApplicationBuilder)", "Building(WebApplicationBuilder)", "Built(WebApplication)", "RunAsync(WebApplication)"]),

        ["TwoHosts"] = new(
            """
            using Worker = Microsoft.Extensions.Hosting.Host;

            var worker = Worker.CreateApplicationBuilder(args).Build();
            await worker.StartAsync();
            var app = WebApplication.Create(args);
            await app.RunAsync();
            await worker.StopAsync();
            """,
            [
                "BuilderCreated(HostApplicationBuilder)", "Building(HostApplicationBuilder)", "Built(IHost)", "Starting(IHost)",
                "BuilderCreated(WebApplicationBuilder)", "Building(WebApplicationBuilder)", "Built(WebApplication)", "RunAsync(WebApplication)",
            ],
            Hosts: 2),

        ["TryRunFinally"] = new(
            """
            var app = WebApplication.CreateSlimBuilder(args).Build();
            try
            {
                app.Run();
            }
            finally
            {
                AppContext.SetData("TryRunFinally", true);
            }
            """,
            ["BuilderCreated(WebApplicationBuilder)", "Building(WebApplicationBuilder)", "Built(WebApplication)", "Run(WebApplication, not last)"]),

        ["CodeAfterRun"] = new(
            """
            var app = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args }).Build();
            app.Run();
            AppContext.SetData("CodeAfterRun", true);
            """,
            ["BuilderCreated(WebApplicationBuilder)", "Building(WebApplicationBuilder)", "Built(WebApplication)", "Run(WebApplication, not last)"]),

        ["ReturnCode"] = new(
            """
            var app = WebApplication.CreateBuilder(args).Build();
            app.Run();
            return 3;
            """,
            ["BuilderCreated(WebApplicationBuilder)", "Building(WebApplicationBuilder)", "Built(WebApplication)", "Run(WebApplication, not last)"],
            ExitCode: 3),

        ["UsingVar"] = new(
            """
            using var app = Host.CreateDefaultBuilder(args).Build();
            app.Run();
            """,
            ["BuilderCreated(IHostBuilder)", "Building(IHostBuilder)", "Built(IHost)", "Run(IHost, not last)"]),

        ["EarlyReturn"] = new(
            """
            if (args.Contains("--help"))
            {
                return;
            }

            WebApplication.CreateBuilder(args).Build().Run();
            """,
            ["BuilderCreated(WebApplicationBuilder)", "Building(WebApplicationBuilder)", "Built(WebApplication)", "Run(WebApplication, last)"]),

        ["EnvironmentExit"] = new(
            """
            if (args.Contains("--check"))
            {
                Environment.Exit(2);
            }

            WebApplication.CreateBuilder(args).Build().Run();
            """,
            ["BuilderCreated(WebApplicationBuilder)", "Building(WebApplicationBuilder)", "Built(WebApplication)", "Run(WebApplication, last)"]),
    };
}

/// <summary>A program and what it does.</summary>
/// <param name="Source">The program's only file.</param>
/// <param name="Calls">What it calls on the base.</param>
/// <param name="Hosts">How many hosts it starts.</param>
/// <param name="ExitCode">What its entry point returns.</param>
internal sealed record ProgramShape(string Source, string[] Calls, int Hosts = 1, int? ExitCode = null);
