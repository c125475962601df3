using Koupleless.Hosting.Unload;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Koupleless.Hosting.Lifecycle;

/// <summary>Ties the modules to the base's life: the preload list before it listens, the end of all modules with its end.</summary>
internal sealed partial class ModuleHostedService(
    ModuleManager manager,
    HostBuildingListener listener,
    PreloadReport report,
    IOptions<KouplelessOptions> options,
    ILogger<ModuleHostedService> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!PoolThreads.Keep())
            LogPoolThreadsEnd(ErrorIds.PoolThreadsEnd, PoolThreads.Setting, ErrorIds.HelpLink(ErrorIds.PoolThreadsEnd));
        var sources = options.Value.Modules
            .Select(static module => ModuleSource.From(module.Source) with { Sha256 = module.Sha256, Arguments = [.. module.Arguments] })
            .ToList();
        foreach (var (source, result) in sources.Zip(await manager.InstallAllAsync(sources, cancellationToken)))
        {
            if (result.Exception?.InnerException is not { } error)
                continue;
            // One module's mistake does not keep the base and the other modules from serving; readiness tells of it.
            LogPreloadFailed(source.ToString(), (error as KouplelessException)?.Code ?? error.GetType().Name, error.Message);
            report.Add(source.ToString(), error.Message);
        }

        report.Complete();
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await manager.StopAllAsync().WaitAsync(cancellationToken);
        listener.Dispose();
    }

    [LoggerMessage(1, LogLevel.Critical, "The preloaded module {Source} is not installed, {Code}: {Error}")]
    private partial void LogPreloadFailed(string source, string code, string error);

    [LoggerMessage(2, LogLevel.Warning, "{Code}: Threads of the thread pool end in this process, which can crash it after modules were unloaded. Set {Setting} to -1 in runtimeconfig.json. {HelpLink}")]
    private partial void LogPoolThreadsEnd(string code, string setting, string helpLink);
}
