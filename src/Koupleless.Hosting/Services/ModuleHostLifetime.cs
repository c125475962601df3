using Microsoft.Extensions.Hosting;

namespace Koupleless.Hosting.Services;

/// <summary>The base decides when a module stops; the console and the process's signals are not the module's.</summary>
internal sealed class ModuleHostLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
