namespace Koupleless.Hosting;

/// <summary>An installed module at one moment. Immutable.</summary>
public sealed record ModuleInfo
{
    /// <summary>The module's name.</summary>
    public required string Name { get; init; }

    /// <summary>The module's version.</summary>
    public required string Version { get; init; }

    /// <summary>Counts the installations of this process, from 1: tells two installations of one version apart.</summary>
    public required int Revision { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required ModuleState State { get; init; }

    /// <summary>Where it answers, beginning with a slash.</summary>
    public required string PathBase { get; init; }

    /// <summary>True when it runs in a collectible load context; false when it was merged for good.</summary>
    public required bool Unloadable { get; init; }

    /// <summary>SHA-256 of the artifact, lower-case hexadecimal; null when it was installed from a folder.</summary>
    public required string? Digest { get; init; }

    /// <summary>When the installation began.</summary>
    public required DateTimeOffset InstalledAt { get; init; }

    /// <summary>Its states so far, oldest first.</summary>
    public required IReadOnlyList<ModuleTransition> History { get; init; }
}

/// <summary>A module's change of state.</summary>
/// <param name="State">The state that it came to.</param>
/// <param name="Time">When.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record ModuleTransition(ModuleState State, DateTimeOffset Time, string Reason);

/// <summary>Tells of a change of state.</summary>
/// <param name="module">The module after the change.</param>
public sealed class ModuleStateChangedEventArgs(ModuleInfo module) : EventArgs
{
    /// <summary>The module after the change.</summary>
    public ModuleInfo Module { get; } = module;
}

/// <summary>What became of a module that was uninstalled.</summary>
/// <param name="Name">The module's name.</param>
/// <param name="Version">The module's version.</param>
/// <param name="Outcome"><see cref="ModuleState.Unloaded"/>, <see cref="ModuleState.Leaked"/>, or
/// <see cref="ModuleState.Stopped"/> for a module that is not unloadable.</param>
/// <param name="UnloadTime">From the end of its last host to the proof that it is gone, or to giving up.</param>
public sealed record UninstallResult(string Name, string Version, ModuleState Outcome, TimeSpan UnloadTime);

/// <summary>What came of a swap.</summary>
/// <param name="Module">The version that serves now.</param>
/// <param name="Previous">What became of the version before; null when there was none.</param>
public sealed record SwapResult(ModuleInfo Module, UninstallResult? Previous);
