using System.Diagnostics;
using System.Runtime.CompilerServices;
using Koupleless.Hosting.Dispatch;
using Koupleless.Hosting.Services;
using Koupleless.Hosting.Sources;
using Microsoft.Extensions.Logging;

namespace Koupleless.Hosting.Lifecycle;

/// <summary>Installs, swaps and uninstalls: the order of the steps, and what is undone when one fails.</summary>
internal sealed partial class ModuleManager(
    ModuleStager stager,
    ArtifactStore store,
    ModuleRegistry registry,
    RouteTable routes,
    ProviderTable providers,
    ModuleUnloader unloader,
    ModuleSurroundings surroundings,
    ILogger<ModuleManager> logger) : IModuleManager
{
    private readonly KeyedLock _operations = new();

    public event EventHandler<ModuleStateChangedEventArgs>? StateChanged;

    public IReadOnlyList<ModuleInfo> Modules => [.. registry.All.Select(static instance => instance.Info)];

    public Task<ModuleVerification> VerifyAsync(ModuleSource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        return stager.InspectAsync(source, cancellationToken);
    }

    public async Task<ModuleInfo> InstallAsync(ModuleSource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        return await InstallAsync(await stager.StageAsync(source, cancellationToken), cancellationToken);
    }

    public async Task<IReadOnlyList<Task<ModuleInfo>>> InstallAllAsync(IReadOnlyList<ModuleSource> sources, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var staged = sources.Select(source => stager.StageAsync(source, cancellationToken)).ToList();
        await Completed(staged);

        var results = new Task<ModuleInfo>[sources.Count];
        var batches = staged.Index()
            .GroupBy(static pair => pair.Item.IsCompletedSuccessfully ? pair.Item.Result.Manifest.Priority : int.MinValue)
            .OrderBy(static batch => batch.Key);
        foreach (var batch in batches)
        {
            foreach (var (index, stage) in batch)
                results[index] = InstallAsync(stage, cancellationToken);
            await Completed(batch.Select(pair => results[pair.Index]));
        }

        return results;
    }

    public async Task<SwapResult> SwapAsync(string name, ModuleSource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var staged = await stager.StageAsync(source, cancellationToken);
        if (staged.Manifest.Name != name)
        {
            ArtifactStore.Remove(staged.Folder);
            throw new KouplelessException(
                ErrorIds.ReplacementNameDiffers,
                $"The artifact is module '{staged.Manifest.Name}' and cannot replace '{name}'. Install it beside '{name}', or give the artifact of '{name}'.");
        }

        using var turn = await TakeTurnAsync(staged, cancellationToken);
        var old = registry.Find(name);
        var instance = await StartAsync(staged, old, cancellationToken);
        return new(instance.Info, old is null ? null : await RemoveAsync(old, $"replaced by {staged.Manifest.Version}"));
    }

    public async Task<UninstallResult> UninstallAsync(string name, string version, CancellationToken cancellationToken = default)
    {
        using var turn = await _operations.AcquireAsync(name, cancellationToken);
        var instance = registry.Find(name, version)
            ?? throw new KouplelessException(ErrorIds.NotInstalled, $"{name} {version} is not installed. GET /modules lists what is.");
        return await RemoveAsync(instance, "uninstall");
    }

    /// <summary>Stops every module, without the proof: the process ends.</summary>
    public async Task StopAllAsync()
    {
        await Task.WhenAll(registry.All.Select(async instance =>
        {
            using var turn = await _operations.AcquireAsync(instance.Manifest.Name, CancellationToken.None);
            if (instance.Runtime is { } runtime)
                await StopAsync(instance, runtime, "the base stops");
        }));
    }

    private async Task<ModuleInfo> InstallAsync(Task<StagedModule> staged, CancellationToken cancellationToken) =>
        await InstallAsync(await staged, cancellationToken);

    private async Task<ModuleInfo> InstallAsync(StagedModule staged, CancellationToken cancellationToken)
    {
        using var turn = await TakeTurnAsync(staged, cancellationToken);
        return (await StartAsync(staged, replaced: null, cancellationToken)).Info;
    }

    private async Task<IDisposable> TakeTurnAsync(StagedModule staged, CancellationToken cancellationToken)
    {
        try
        {
            return await _operations.AcquireAsync(staged.Manifest.Name, cancellationToken);
        }
        catch
        {
            ArtifactStore.Remove(staged.Folder);
            throw;
        }
    }

    private async Task<ModuleInstance> StartAsync(StagedModule staged, ModuleInstance? replaced, CancellationToken cancellationToken)
    {
        ModuleInstance instance;
        try
        {
            instance = registry.Add(staged.Manifest, staged.Digest, replaced);
        }
        catch
        {
            ArtifactStore.Remove(staged.Folder);
            throw;
        }

        instance.Changed += OnChanged;
        try
        {
            instance.Folder = staged.Folder;
            instance.Folder = store.Accept(staged.Folder, staged.Manifest, instance.Revision);
            instance.MoveTo(ModuleState.Resolved, "verified");
            var runtime = instance.Runtime = new ModuleRuntime(staged.Manifest, instance.Folder, [.. staged.Arguments], surroundings);
            instance.MoveTo(ModuleState.Starting, replaced is null ? "install" : $"replaces {replaced.Manifest.Version}");
            await runtime.StartAsync(cancellationToken);
            TakeTraffic(instance, runtime, replaced?.Runtime);
            return instance;
        }
        catch (Exception e)
        {
            instance.MoveTo(ModuleState.Broken, e.Message);
            await RemoveAsync(instance, "failed to start");
            throw;
        }
    }

    // From here on new requests and calls meet the new version; those in flight end in the old one.
    private void TakeTraffic(ModuleInstance instance, ModuleRuntime runtime, ModuleRuntime? replaced)
    {
        runtime.ServerStarted += routes.Set;
        runtime.StoppedByItself += () => instance.MoveTo(ModuleState.Stopped, $"{ErrorIds.ModuleStopped}: its host stopped by itself");
        if (runtime.Route is { } route)
            routes.Set(route);
        providers.Replace(replaced, runtime, instance.Manifest.Name);
        instance.MoveTo(ModuleState.Active, "ready");
    }

    private async Task<UninstallResult> RemoveAsync(ModuleInstance instance, string reason)
    {
        if (instance.Runtime is { } runtime)
            await StopAsync(instance, runtime, reason);
        var began = Stopwatch.GetTimestamp();
        Release(instance);
        var outcome = await unloader.ProveAsync(instance);
        instance.MoveTo(outcome, outcome == ModuleState.Leaked ? $"{ErrorIds.ModuleLeaked}: something still holds its load context" : "gone");
        if (outcome != ModuleState.Leaked)
            registry.Remove(instance);
        unloader.RemoveFiles(instance);
        return new(instance.Manifest.Name, instance.Manifest.Version, outcome, Stopwatch.GetElapsedTime(began));
    }

    private async Task StopAsync(ModuleInstance instance, ModuleRuntime runtime, string reason)
    {
        if (runtime.Route is { } route)
            routes.Remove(route);
        providers.Replace(runtime, null, instance.Manifest.Name);
        if (instance.State != ModuleState.Broken)
            instance.MoveTo(ModuleState.Stopping, reason);
        await runtime.StopAsync();
        if (instance.State != ModuleState.Broken)
            instance.MoveTo(ModuleState.Stopped, reason);
    }

    // In a method of its own, so that no frame keeps the load context while its end is proved.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Release(ModuleInstance instance)
    {
        if (instance.Runtime is not { } runtime)
            return;
        instance.Runtime = null;
        instance.Context = unloader.Release(runtime);
    }

    private void OnChanged(ModuleInstance instance)
    {
        var info = instance.Info;
        LogTransition(info.Name, info.Version, info.State, info.History[^1].Reason);
        StateChanged?.Invoke(this, new(info));
    }

    private static async Task Completed(IEnumerable<Task> tasks) =>
        await Task.WhenAll(tasks).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    [LoggerMessage(1, LogLevel.Information, "Module {Module} {Version} is {State}: {Reason}")]
    private partial void LogTransition(string module, string version, ModuleState state, string reason);
}
