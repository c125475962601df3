using Koupleless.Packaging;

namespace Koupleless.Hosting.Lifecycle;

/// <summary>The installed modules and the path bases that they hold. Thread-safe.</summary>
internal sealed class ModuleRegistry(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly List<ModuleInstance> _instances = [];
    private int _lastRevision;

    /// <summary>By name and revision.</summary>
    public IReadOnlyList<ModuleInstance> All
    {
        get
        {
            lock (_lock)
                return [.. _instances.OrderBy(static instance => instance.Manifest.Name, StringComparer.Ordinal).ThenBy(static instance => instance.Revision)];
        }
    }

    /// <summary>Gives a module its place, beside <paramref name="replaced"/> if that one is to go.</summary>
    /// <exception cref="KouplelessException">KPL5014 or KPL5015.</exception>
    public ModuleInstance Add(ModuleManifest manifest, string? digest, ModuleInstance? replaced)
    {
        lock (_lock)
        {
            foreach (var other in _instances.Where(other => other != replaced && IsInstalled(other)))
                CheckConflict(manifest, other.Manifest);
            var instance = new ModuleInstance(manifest, ++_lastRevision, digest, time);
            _instances.Add(instance);
            return instance;
        }
    }

    public void Remove(ModuleInstance instance)
    {
        lock (_lock)
            _instances.Remove(instance);
    }

    /// <summary>The newest installation of a name, in one version or in any.</summary>
    public ModuleInstance? Find(string name, string? version = null)
    {
        lock (_lock)
        {
            return _instances.LastOrDefault(instance =>
                instance.Manifest.Name == name && (version is null ? IsInstalled(instance) : instance.Manifest.Version == version));
        }
    }

    private static bool IsInstalled(ModuleInstance instance) => instance.State is not ModuleState.Leaked;

    private static void CheckConflict(ModuleManifest manifest, ModuleManifest other)
    {
        if (manifest.Name == other.Name && manifest.Version == other.Version)
        {
            throw new KouplelessException(
                ErrorIds.AlreadyInstalled,
                $"{manifest.Name} {manifest.Version} is installed already. Replace it (PUT /modules/{manifest.Name}), uninstall it first, or give the new build another version.");
        }

        if (string.Equals(manifest.PathBase, other.PathBase, StringComparison.OrdinalIgnoreCase))
        {
            throw new KouplelessException(
                ErrorIds.PathBaseInUse,
                $"{manifest.Name} {manifest.Version} wants to answer on {manifest.PathBase}, where {other.Name} {other.Version} answers. Replace that module (PUT /modules/{other.Name}), or set another ModulePathBase in the project.");
        }
    }
}
