using static Koupleless.Analyzers.Generators.TypeNames;

namespace Koupleless.Analyzers.Generators.EntryPoint;

/// <summary>The methods that start a host, wait for it or end the process.</summary>
internal static class RunMethods
{
    private const string HostId = "M:Microsoft.Extensions.Hosting.IHost.";
    private const string HostExtensionsId = "M:Microsoft.Extensions.Hosting.HostingAbstractionsHostExtensions.";
    private const string HostBuilderExtensionsId = "M:Microsoft.Extensions.Hosting.HostingAbstractionsHostBuilderExtensions.";
    private const string ConsoleExtensionsId = "M:Microsoft.Extensions.Hosting.HostingHostBuilderExtensions.";
    private const string WebApplicationId = "M:Microsoft.AspNetCore.Builder.WebApplication.";
    private const string WebHostId = "M:Microsoft.AspNetCore.Hosting.IWebHost.";
    private const string WebHostExtensionsId = "M:Microsoft.AspNetCore.Hosting.WebHostExtensions.";

    private const string HostParameter = "Microsoft.Extensions.Hosting.IHost";
    private const string WebHostParameter = "Microsoft.AspNetCore.Hosting.IWebHost";
    private const string HostBuilderParameter = "Microsoft.Extensions.Hosting.IHostBuilder";
    private const string TokenParameter = "System.Threading.CancellationToken";

    private const string ThisHost = $"this {IHost} host";
    private const string ThisWebHost = $"this {IWebHost} host";
    private const string ThisWebApplication = $"this {WebApplication} host";
    private const string ThisHostBuilder = $"this {IHostBuilder} builder";
    private const string Token = $", {TokenType} cancellationToken";

    public static IEnumerable<InterceptedMethod> All { get; } =
    [
        .. Run(HostExtensionsId + $"Run({HostParameter})", "RunHost", ThisHost, $"{HostExtensions}.Run(host)"),
        .. Run(WebApplicationId + "Run(System.String)", "RunWebApplication", $"{ThisWebApplication}, string? url", "host.Run(url)"),
        .. Run(WebHostExtensionsId + $"Run({WebHostParameter})", "RunWebHost", ThisWebHost, $"{WebHostExtensions}.Run(host)"),

        new(HostExtensionsId + $"RunAsync({HostParameter},{TokenParameter})", "RunHostAsync", TaskType, ThisHost + Token,
            $"{HostExtensions}.RunAsync(host, cancellationToken)",
            "return module.RunAsync(host, cancellationToken);"),
        new(WebApplicationId + "RunAsync(System.String)", "RunWebApplicationAsync", TaskType, $"{ThisWebApplication}, string? url",
            "host.RunAsync(url)",
            "return module.RunAsync(host, default);"),
        new(WebHostExtensionsId + $"RunAsync({WebHostParameter},{TokenParameter})", "RunWebHostAsync", TaskType, ThisWebHost + Token,
            $"{WebHostExtensions}.RunAsync(host, cancellationToken)",
            "return module.RunAsync(host, cancellationToken);"),
        .. RunConsole(),

        Start(HostExtensionsId + $"Start({HostParameter})", "StartHost", "void", ThisHost, $"{HostExtensions}.Start(host)"),
        Start(HostId + $"StartAsync({TokenParameter})", "StartHostAsync", TaskType, ThisHost + Token, "host.StartAsync(cancellationToken)"),
        Start(WebApplicationId + $"StartAsync({TokenParameter})", "StartWebApplicationAsync", TaskType, ThisWebApplication + Token, "host.StartAsync(cancellationToken)"),
        Start(WebHostId + "Start", "StartWebHost", "void", ThisWebHost, "host.Start()"),
        Start(WebHostId + $"StartAsync({TokenParameter})", "StartWebHostAsync", TaskType, ThisWebHost + Token, "host.StartAsync(cancellationToken)"),
        new(HostBuilderExtensionsId + $"Start({HostBuilderParameter})", "BuildAndStartHost", IHost, ThisHostBuilder,
            $"{HostBuilderExtensions}.Start(builder)",
            $"""
            {BuildMethods.Statements}
            module.Starting(host);
            {HostExtensions}.Start(host);
            return host;
            """),
        new("M:Microsoft.AspNetCore.Hosting.HostingAbstractionsWebHostBuilderExtensions.Start(Microsoft.AspNetCore.Hosting.IWebHostBuilder,System.String[])",
            "BuildAndStartWebHost", IWebHost, $"this {IWebHostBuilder} builder, string[] urls",
            $"{WebHostBuilderExtensions}.Start(builder, urls)",
            $"""
            {BuildMethods.Statements}
            module.Starting(host);
            host.Start();
            return host;
            """),
        new(HostBuilderExtensionsId + $"StartAsync({HostBuilderParameter},{TokenParameter})", "BuildAndStartHostAsync",
            $"async {TaskType}<{IHost}>", ThisHostBuilder + Token,
            $"await {HostBuilderExtensions}.StartAsync(builder, cancellationToken).ConfigureAwait(false)",
            $"""
            {BuildMethods.Statements}
            module.Starting(host);
            await host.StartAsync(cancellationToken).ConfigureAwait(false);
            return host;
            """),

        .. Wait(HostExtensionsId, HostParameter, "Host", ThisHost, HostExtensions),
        .. Wait(WebHostExtensionsId, WebHostParameter, "WebHost", ThisWebHost, WebHostExtensions),

        new("M:System.Environment.Exit(System.Int32)", "Exit", "void", "int exitCode",
            "global::System.Environment.Exit(exitCode)",
            "module.Exit(exitCode);"),
    ];

    private static IEnumerable<InterceptedMethod> Run(string id, string name, string parameters, string original) =>
    [
        new(id, name, "void", parameters, original, "module.Run(host, last: false);"),
        new(id, name + "Last", "void", parameters, original, "module.Run(host, last: true);") { Last = true },
    ];

    private static InterceptedMethod Start(string id, string name, string returns, string parameters, string original) =>
        new(id, name, returns, parameters, original,
            $"""
            module.Starting(host);
            {(returns == "void" ? "" : "return ")}{original};
            """);

    private static IEnumerable<InterceptedMethod> Wait(string id, string parameter, string name, string receiver, string type) =>
    [
        new($"{id}WaitForShutdown({parameter})", $"WaitFor{name}Shutdown", "void", receiver,
            $"{type}.WaitForShutdown(host)",
            "module.WaitForShutdown(host);"),
        new($"{id}WaitForShutdownAsync({parameter},{TokenParameter})", $"WaitFor{name}ShutdownAsync", TaskType, receiver + Token,
            $"{type}.WaitForShutdownAsync(host, cancellationToken)",
            "return module.WaitForShutdownAsync(host, cancellationToken);"),
    ];

    /// <summary>Without the console lifetime: the base's takes its place in any case.</summary>
    private static IEnumerable<InterceptedMethod> RunConsole()
    {
        const string InBase =
            $"""
            {BuildMethods.Statements}
            return module.RunAsync(host, cancellationToken);
            """;
        const string ConfigureParameter = "System.Action{Microsoft.Extensions.Hosting.ConsoleLifetimeOptions}";

        return
        [
            new(ConsoleExtensionsId + $"RunConsoleAsync({HostBuilderParameter},{TokenParameter})", "RunConsoleAsync", TaskType,
                ThisHostBuilder + Token,
                $"{ConsoleExtensions}.RunConsoleAsync(builder, cancellationToken)", InBase),
            new(ConsoleExtensionsId + $"RunConsoleAsync({HostBuilderParameter},{ConfigureParameter},{TokenParameter})",
                "RunConfiguredConsoleAsync", TaskType,
                $"{ThisHostBuilder}, global::System.Action<global::Microsoft.Extensions.Hosting.ConsoleLifetimeOptions> configureOptions{Token}",
                $"{ConsoleExtensions}.RunConsoleAsync(builder, configureOptions, cancellationToken)", InBase),
        ];
    }
}
