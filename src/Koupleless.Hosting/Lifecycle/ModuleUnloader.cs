using Koupleless.Hosting.Sources;
using Koupleless.Hosting.Unload;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Koupleless.Hosting.Lifecycle;

/// <summary>The end of a stopped module: eviction, unload, proof, and its files. Thread-safe.</summary>
internal sealed partial class ModuleUnloader(CacheEvictor evictor, UnloadProof proof, IOptions<KouplelessOptions> options, ILogger<ModuleUnloader> logger)
{
    /// <summary>Lets go of the runtime and begins to unload; the result tells whether anything still holds it.</summary>
    public WeakReference? Release(ModuleRuntime runtime)
    {
        try
        {
            if (options.Value.EvictCaches)
                runtime.Evict(evictor);
        }
        catch (Exception e)
        {
            // The caches are private parts of the framework: the module may leak then, but it is released.
            LogEvictionFailed(e.ToString());
        }

        GenericVirtualMethods.Protect();
        return runtime.Release();
    }

    /// <summary>What became of a released instance.</summary>
    public async Task<ModuleState> ProveAsync(ModuleInstance instance)
    {
        if (instance.Context is not { } context)
            return instance.Manifest.Unloadable ? ModuleState.Unloaded : ModuleState.Stopped;
        var outcome = await proof.WaitAsync(context, options.Value.UnloadTimeout) ? ModuleState.Unloaded : ModuleState.Leaked;
        GenericVirtualMethods.Renew();
        return outcome;
    }

    public void RemoveFiles(ModuleInstance instance)
    {
        if (instance.Folder is not { } folder)
            return;
        try
        {
            ArtifactStore.Remove(folder);
            instance.Folder = null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Windows keeps the files of an assembly that is still loaded; they go with the store.
            LogFilesRemain(instance.Manifest.Name, instance.Manifest.Version, folder, e.Message);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The files of module {Module} {Version} remain in {Folder} until the base stops: {Error}")]
    private partial void LogFilesRemain(string module, string version, string folder, string error);

    [LoggerMessage(2, LogLevel.Warning, "A cache of the framework could not be emptied of a module: {Error}")]
    private partial void LogEvictionFailed(string error);
}
