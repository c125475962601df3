using System.Diagnostics;

namespace Shop.Base.Hosting;

/// <summary>What the base says of itself.</summary>
internal sealed record Status(string Name, string Environment, TimeSpan Uptime);

internal static class StatusEndpoint
{
    public static void MapStatus(this IEndpointRouteBuilder app)
    {
        var started = Stopwatch.GetTimestamp();
        app.MapGet("/", (IHostEnvironment environment) => new Status(
            environment.ApplicationName, environment.EnvironmentName, Stopwatch.GetElapsedTime(started)));
    }
}
