using static Koupleless.Analyzers.Generators.TypeNames;

namespace Koupleless.Analyzers.Generators.EntryPoint;

/// <summary>The methods that create a builder.</summary>
internal static class FactoryMethods
{
    private const string WebApplicationId = "M:Microsoft.AspNetCore.Builder.WebApplication.";
    private const string WebHostId = "M:Microsoft.AspNetCore.WebHost.";
    private const string HostId = "M:Microsoft.Extensions.Hosting.Host.";
    private const string FromArgs = "(System.String[])";
    private const string FromOptions = "(Microsoft.AspNetCore.Builder.WebApplicationOptions)";
    private const string FromSettings = "(Microsoft.Extensions.Hosting.HostApplicationBuilderSettings)";

    private const string ReturnBuilder =
        """
        module.BuilderCreated(builder);
        return builder;
        """;

    public static IEnumerable<InterceptedMethod> All { get; } =
    [
        new(WebApplicationId + "Create" + FromArgs, "CreateWebApplication", WebApplication, "string[]? args",
            $"{WebApplication}.Create(args)",
            $"""
            {WebBuilder("CreateBuilder", "args")}
            module.BuilderCreated(builder);
            module.Building(builder);
            var app = builder.Build();
            module.Built(app);
            return app;
            """),
        .. WebFactory("CreateBuilder", "CreateWebBuilder"),
        .. WebFactory("CreateSlimBuilder", "CreateSlimWebBuilder"),
        WebFactoryFromOptions("CreateEmptyBuilder", "CreateEmptyWebBuilder"),

        new(HostId + "CreateApplicationBuilder", "CreateHostBuilder", HostApplicationBuilder, "",
            $"{Host}.CreateApplicationBuilder()",
            $"""
            {ApplicationBuilder("null")}
            {ReturnBuilder}
            """),
        new(HostId + "CreateApplicationBuilder" + FromArgs, "CreateHostBuilderFromArgs", HostApplicationBuilder, "string[]? args",
            $"{Host}.CreateApplicationBuilder(args)",
            $"""
            {ApplicationBuilder("args")}
            {ReturnBuilder}
            """),
        HostFactoryFromSettings("CreateApplicationBuilder", "CreateHostBuilderFromSettings"),
        HostFactoryFromSettings("CreateEmptyApplicationBuilder", "CreateEmptyHostBuilder"),

        // These two take everything else in BuilderCreated: their builders are configured by callbacks until Build.
        new(HostId + "CreateDefaultBuilder", "CreateDefaultHostBuilder", IHostBuilder, "",
            $"{Host}.CreateDefaultBuilder()", Default($"{Host}.CreateDefaultBuilder()")),
        new(HostId + "CreateDefaultBuilder" + FromArgs, "CreateDefaultHostBuilderFromArgs", IHostBuilder, "string[]? args",
            $"{Host}.CreateDefaultBuilder(args)", Default($"{Host}.CreateDefaultBuilder(args)")),
        new(WebHostId + "CreateDefaultBuilder", "CreateDefaultWebHostBuilder", IWebHostBuilder, "",
            $"{WebHost}.CreateDefaultBuilder()", Default($"{WebHost}.CreateDefaultBuilder()")),
        new(WebHostId + "CreateDefaultBuilder" + FromArgs, "CreateDefaultWebHostBuilderFromArgs", IWebHostBuilder, "string[] args",
            $"{WebHost}.CreateDefaultBuilder(args)", Default($"{WebHost}.CreateDefaultBuilder(args)")),
        new(WebHostId + "CreateDefaultBuilder``1" + FromArgs, "CreateDefaultWebHostBuilderWithStartup", IWebHostBuilder, "string[] args",
            $"{WebHost}.CreateDefaultBuilder<TStartup>(args)", Default($"{WebHost}.CreateDefaultBuilder<TStartup>(args)"))
        {
            TypeParameters = "<TStartup>",
            Constraints = " where TStartup : class",
        },
    ];

    /// <summary>Creates a host application builder in the variable <c>builder</c>; the library's entry point does the same.</summary>
    public static string ApplicationBuilder(string args) =>
        $$"""
        var builder = {{Host}}.CreateApplicationBuilder(new {{HostApplicationBuilderSettings}}
        {
            Args = module.GetHostArguments({{args}}),
            ApplicationName = module.ApplicationName,
            ContentRootPath = module.ResolveContentRoot(null),
            EnvironmentName = module.EnvironmentName,
        });
        """;

    private static IEnumerable<InterceptedMethod> WebFactory(string factory, string name) =>
    [
        new(WebApplicationId + factory, name, WebApplicationBuilder, "",
            $"{WebApplication}.{factory}()",
            $"""
            {WebBuilder(factory, "null")}
            {ReturnBuilder}
            """),
        new(WebApplicationId + factory + FromArgs, name + "FromArgs", WebApplicationBuilder, "string[] args",
            $"{WebApplication}.{factory}(args)",
            $"""
            {WebBuilder(factory, "args")}
            {ReturnBuilder}
            """),
        WebFactoryFromOptions(factory, name + "FromOptions"),
    ];

    private static InterceptedMethod WebFactoryFromOptions(string factory, string name) =>
        new(WebApplicationId + factory + FromOptions, name, WebApplicationBuilder, $"{WebApplicationOptions} options",
            $"{WebApplication}.{factory}(options)",
            $$"""
            var builder = {{WebApplication}}.{{factory}}(new {{WebApplicationOptions}}
            {
                Args = module.GetHostArguments(options.Args),
                ApplicationName = options.ApplicationName ?? module.ApplicationName,
                ContentRootPath = module.ResolveContentRoot(options.ContentRootPath),
                EnvironmentName = options.EnvironmentName ?? module.EnvironmentName,
                WebRootPath = options.WebRootPath,
            });
            {{ReturnBuilder}}
            """);

    private static InterceptedMethod HostFactoryFromSettings(string factory, string name) =>
        new(HostId + factory + FromSettings, name, HostApplicationBuilder, $"{HostApplicationBuilderSettings}? settings",
            $"{Host}.{factory}(settings)",
            $$"""
            var builder = {{Host}}.{{factory}}(new {{HostApplicationBuilderSettings}}
            {
                Args = module.GetHostArguments(settings?.Args),
                ApplicationName = settings?.ApplicationName ?? module.ApplicationName,
                Configuration = settings?.Configuration,
                ContentRootPath = module.ResolveContentRoot(settings?.ContentRootPath),
                DisableDefaults = settings?.DisableDefaults ?? false,
                EnvironmentName = settings?.EnvironmentName ?? module.EnvironmentName,
            });
            {{ReturnBuilder}}
            """);

    private static string WebBuilder(string factory, string args) =>
        $$"""
        var builder = {{WebApplication}}.{{factory}}(new {{WebApplicationOptions}}
        {
            Args = module.GetHostArguments({{args}}),
            ApplicationName = module.ApplicationName,
            ContentRootPath = module.ResolveContentRoot(null),
            EnvironmentName = module.EnvironmentName,
        });
        """;

    private static string Default(string original) =>
        $"""
        var builder = {original};
        {ReturnBuilder}
        """;
}
