using Koupleless.Hosting.Tests.Support;

namespace Koupleless.Hosting.Tests.Lifecycle;

/// <summary>A module's configuration: its own files, then the base's section for it, then the install arguments.</summary>
public sealed class ConfigurationTests
{
    private const string Program = """
        var builder = WebApplication.CreateBuilder(args);
        var early = builder.Configuration["C"];
        var app = builder.Build();
        app.MapGet("/{key}", (string key, IConfiguration configuration) => configuration[key] ?? "none");
        app.MapGet("/early", () => early);
        app.MapGet("/root", (IWebHostEnvironment environment) => environment.ContentRootPath);
        app.MapGet("/name", (IWebHostEnvironment environment) => $"{environment.ApplicationName} {environment.EnvironmentName}");
        app.MapGet("/args", () => string.Join(' ', args));
        app.MapGet("/context", (Koupleless.IModuleContext context) => $"{context.Name} {context.Version} {context.PathBase}");
        app.Run();
        """;

    private const string GenericHost = """
        Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.Configure(app => app.Run(context =>
            context.Response.WriteAsync(app.ApplicationServices.GetRequiredService<IConfiguration>()[context.Request.Path.Value!.Substring(1)] ?? "none")))).Build().Run();
        """;

    private static readonly Dictionary<string, string?> s_baseSettings = new()
    {
        ["A"] = "base",
        ["OfTheBase"] = "base",
        ["Modules:sample:B"] = "section",
        ["Modules:sample:C"] = "section",
        ["Modules:other:B"] = "another module's",
    };

    [Theory]
    [InlineData(Program)]
    [InlineData(GenericHost)]
    public async Task Each_layer_is_over_the_one_before(string program)
    {
        await using var host = await TestBase.StartAsync(s_baseSettings);
        await host.InstallAsync(Artifact(program), "--C=argument");

        Assert.Equal("file", await host.Client.GetStringAsync("/sample/A"));
        Assert.Equal("section", await host.Client.GetStringAsync("/sample/B"));
        Assert.Equal("argument", await host.Client.GetStringAsync("/sample/C"));
        Assert.Equal("environment file", await host.Client.GetStringAsync("/sample/D"));
        Assert.Equal("none", await host.Client.GetStringAsync("/sample/OfTheBase"));
    }

    [Fact]
    public async Task The_program_sees_its_configuration_before_it_builds()
    {
        await using var host = await TestBase.StartAsync(s_baseSettings);
        await host.InstallAsync(Artifact(Program), "--C=argument");
        Assert.Equal("argument", await host.Client.GetStringAsync("/sample/early"));
        Assert.Equal("--C=argument", await host.Client.GetStringAsync("/sample/args"));
    }

    [Fact]
    public async Task The_environment_is_the_modules_own()
    {
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(Artifact(Program));
        Assert.Equal("sample Production", await host.Client.GetStringAsync("/sample/name"));
        Assert.Equal("sample 1.0.0 /sample", await host.Client.GetStringAsync("/sample/context"));
        Assert.True(File.Exists(Path.Combine(await host.Client.GetStringAsync("/sample/root"), "appsettings.json")));
    }

    [Fact]
    public async Task The_log_goes_to_the_bases_providers_with_the_module_in_scope()
    {
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(Artifact("""
            var builder = WebApplication.CreateBuilder(args);
            builder.Logging.ClearProviders().AddConsole();
            var app = builder.Build();
            app.Logger.LogWarning("from the module");
            using (app.Logger.BeginScope("a scope of its own"))
                app.Logger.LogInformation("inside");
            app.Logger.LogDebug("filtered by its own appsettings");
            app.Run();
            """));

        var line = Assert.Single(host.Log.Lines, static line => line.Text == "from the module");
        Assert.Equal("sample", line.Category);
        Assert.Contains("Module:sample ModuleVersion:1.0.0", line.Scopes);
        Assert.Contains("a scope of its own", Assert.Single(host.Log.Lines, static line => line.Text == "inside").Scopes);
        Assert.DoesNotContain(host.Log.Lines, static line => line.Text.StartsWith("filtered", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.Lines, static line => line.Category.StartsWith("Koupleless", StringComparison.Ordinal) && line.Scopes.Any(static scope => scope.StartsWith("Module:", StringComparison.Ordinal)));
    }

    private static TestArtifact Artifact(string program) =>
        TestArtifact.Of(program)
            .WithContent("appsettings.json", """{ "A": "file", "B": "file", "C": "file", "D": "file", "Logging": { "LogLevel": { "Default": "Information" } } }""")
            .WithContent("appsettings.Production.json", """{ "D": "environment file" }""");
}
