using Koupleless.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace Koupleless.Operations.Rest;

/// <summary>Whether the base lives, and whether it and every module can take traffic.</summary>
internal sealed class HealthEndpoints(IModuleManager modules, IPreloadReport preload, IHostApplicationLifetime lifetime)
{
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health", () => Answer(isHealthy: true));
        endpoints.MapGet("/health/ready", () => Answer(IsReady()));
    }

    private bool IsReady() =>
        lifetime.ApplicationStarted.IsCancellationRequested
        && !lifetime.ApplicationStopping.IsCancellationRequested
        && preload is { IsCompleted: true, Failures.Count: 0 }
        // One that is on its way in or out is somebody's operation and no trouble of the base.
        && !modules.Modules.Any(static module => module.State is ModuleState.Stopped or ModuleState.Broken && module.Unloadable);

    private IResult Answer(bool isHealthy)
    {
        var answer = new HealthAnswer(
            isHealthy ? "Healthy" : "Unhealthy",
            [.. modules.Modules.Select(static module => new ModuleHealth(module.Name, module.Version, module.State))],
            preload.Failures);
        return Results.Json(answer, RestJson.Context.HealthAnswer, statusCode: isHealthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
