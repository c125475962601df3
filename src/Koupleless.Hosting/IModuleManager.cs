namespace Koupleless.Hosting;

/// <summary>
/// The modules of a base. One operation at a time runs on a module's name; operations on different modules run in
/// parallel. All members are thread-safe. Cancelling an installation before the module serves undoes it.
/// </summary>
public interface IModuleManager
{
    /// <summary>Raised after each change of a module's state, on the thread that caused it. Handlers must not block.</summary>
    event EventHandler<ModuleStateChangedEventArgs>? StateChanged;

    /// <summary>Every installed module and every leaked one, by name and revision.</summary>
    IReadOnlyList<ModuleInfo> Modules { get; }

    /// <summary>
    /// Unpacks a module, tells what of this base it would not link to, and removes it again. None of its code runs, and
    /// the operations on the module's name go on beside it.
    /// </summary>
    /// <exception cref="KouplelessException">KPL5001 to KPL5012, KPL5023, KPL5020 or KPL5021: it is no sound module for this base's framework.</exception>
    Task<ModuleVerification> VerifyAsync(ModuleSource source, CancellationToken cancellationToken = default);

    /// <summary>Verifies, loads and starts a module; completes when it serves.</summary>
    /// <exception cref="ModuleLinkException">KPL5013 or KPL5028, with everything that the base does not satisfy.</exception>
    /// <exception cref="KouplelessException">KPL5001 to KPL5023. The base serves on and nothing is left of the module.</exception>
    Task<ModuleInfo> InstallAsync(ModuleSource source, CancellationToken cancellationToken = default);

    /// <summary>Installs many: by ascending priority of their manifests, in parallel within one.</summary>
    /// <returns>One task for each source, in the order given, all completed.</returns>
    Task<IReadOnlyList<Task<ModuleInfo>>> InstallAllAsync(IReadOnlyList<ModuleSource> sources, CancellationToken cancellationToken = default);

    /// <summary>
    /// Starts a new version beside the one that serves, moves traffic to it at once when it is ready, then drains,
    /// stops and unloads the old one. A new version that fails never takes traffic. Installs when there is no old one.
    /// </summary>
    /// <exception cref="KouplelessException">As for <see cref="InstallAsync"/>, or KPL5024.</exception>
    Task<SwapResult> SwapAsync(string name, ModuleSource source, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes a module out of traffic, lets its requests in flight end, stops and unloads it, and proves that it is gone.
    /// Once begun it runs to its end; <paramref name="cancellationToken"/> only stops the wait for its turn.
    /// </summary>
    /// <exception cref="KouplelessException">KPL5019.</exception>
    Task<UninstallResult> UninstallAsync(string name, string version, CancellationToken cancellationToken = default);
}
