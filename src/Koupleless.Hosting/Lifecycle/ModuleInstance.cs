using Koupleless.Packaging;

namespace Koupleless.Hosting.Lifecycle;

/// <summary>One installation of a module: what is known of it, and its living part while it has one. Thread-safe.</summary>
internal sealed class ModuleInstance(ModuleManifest manifest, int revision, string? digest, TimeProvider time)
{
    private readonly DateTimeOffset _installedAt = time.GetUtcNow();
    private readonly Lock _lock = new();
    private readonly List<ModuleTransition> _history = [];

    public event Action<ModuleInstance>? Changed;

    public ModuleManifest Manifest => manifest;

    public int Revision => revision;

    public ModuleState State
    {
        get
        {
            lock (_lock)
                return _history.Count == 0 ? ModuleState.Resolved : _history[^1].State;
        }
    }

    /// <summary>Its unpacked files.</summary>
    public string? Folder { get; set; }

    /// <summary>Null before it is loaded and after it was released.</summary>
    public ModuleRuntime? Runtime { get; set; }

    /// <summary>What tells of a released runtime whether anything still holds it.</summary>
    public WeakReference? Context { get; set; }

    public ModuleInfo Info
    {
        get
        {
            lock (_lock)
            {
                return new()
                {
                    Name = manifest.Name,
                    Version = manifest.Version,
                    Revision = revision,
                    State = _history.Count == 0 ? ModuleState.Resolved : _history[^1].State,
                    PathBase = manifest.PathBase,
                    Unloadable = manifest.Unloadable,
                    Digest = digest,
                    InstalledAt = _installedAt,
                    History = [.. _history],
                };
            }
        }
    }

    public void MoveTo(ModuleState state, string reason)
    {
        lock (_lock)
            _history.Add(new(state, time.GetUtcNow(), reason));
        Changed?.Invoke(this);
    }
}
