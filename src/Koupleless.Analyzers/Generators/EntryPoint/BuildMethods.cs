using static Koupleless.Analyzers.Generators.TypeNames;

namespace Koupleless.Analyzers.Generators.EntryPoint;

/// <summary>The methods that build a host.</summary>
internal static class BuildMethods
{
    public static IEnumerable<InterceptedMethod> All { get; } =
    [
        Build("Microsoft.AspNetCore.Builder.WebApplicationBuilder", "BuildWebApplication", WebApplication),
        Build("Microsoft.Extensions.Hosting.HostApplicationBuilder", "BuildHostApplication", IHost),
        Build("Microsoft.Extensions.Hosting.IHostBuilder", "BuildHost", IHost),
        Build("Microsoft.Extensions.Hosting.HostBuilder", "BuildHostFromHostBuilder", IHost),
        Build("Microsoft.AspNetCore.Hosting.IWebHostBuilder", "BuildWebHost", IWebHost),
        Build("Microsoft.AspNetCore.Hosting.WebHostBuilder", "BuildWebHostFromWebHostBuilder", IWebHost),
    ];

    /// <summary>Builds <c>builder</c> into the variable <c>host</c> and tells the base.</summary>
    public const string Statements =
        """
        module.Building(builder);
        var host = builder.Build();
        module.Built(host);
        """;

    private static InterceptedMethod Build(string type, string name, string returns) =>
        new($"M:{type}.Build", name, returns, $"this global::{type} builder",
            "builder.Build()",
            $"""
            {Statements}
            return host;
            """);
}
