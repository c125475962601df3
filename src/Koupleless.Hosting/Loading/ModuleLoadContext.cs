using System.Reflection;
using System.Runtime.Loader;
using Koupleless.Hosting.Lifecycle;
using Koupleless.Packaging;

namespace Koupleless.Hosting.Loading;

/// <summary>
/// The load context of one module: what its artifact carries comes from the module's folder, everything else from the
/// base.
/// </summary>
internal sealed class ModuleLoadContext : AssemblyLoadContext
{
    private readonly Dictionary<(string Name, string? Culture), string> _assemblies = new(AssemblyKeyComparer.Instance);
    private readonly Dictionary<string, string> _libraries = new(StringComparer.OrdinalIgnoreCase);

    public ModuleLoadContext(ModuleManifest manifest, string folder)
        : base($"{manifest.Name} {manifest.Version}", manifest.Unloadable)
    {
        foreach (var assembly in RuntimeSpecificFirst(manifest, manifest.Assemblies, static a => a.File))
            _assemblies.TryAdd((assembly.Item.Name, assembly.Item.Culture), Path.Combine(folder, assembly.Target));
        foreach (var library in RuntimeSpecificFirst(manifest, manifest.Files.Where(static f => f.File.StartsWith("lib/", StringComparison.Ordinal)), static f => f.File))
            _libraries.TryAdd(Path.GetFileName(library.Target), Path.Combine(folder, library.Target));
    }

    /// <summary>The module's hosts, for code that knows only in which context it runs.</summary>
    public ModuleHost? Host { get; set; }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var culture = string.IsNullOrEmpty(assemblyName.CultureName) ? null : assemblyName.CultureName;
        return assemblyName.Name is { } name && _assemblies.TryGetValue((name, culture), out var path)
            ? LoadFrom(path)
            : null;
    }

    /// <summary>
    /// Loads an assembly of the module from its bytes. The runtime keeps two handles open for each file that it loads by
    /// path, which a base of many modules would run out of, and Windows would not let the file go before the process ends.
    /// </summary>
    public Assembly LoadFrom(string path) => IsCollectible
        ? LoadFromStream(new MemoryStream(File.ReadAllBytes(path), writable: false))
        // Merged for good: by path it is mapped, and its ReadyToRun image can be used.
        : LoadFromAssemblyPath(path);

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        foreach (var candidate in NativeNames(unmanagedDllName))
        {
            if (_libraries.TryGetValue(candidate, out var path))
                return LoadUnmanagedDllFromPath(path);
        }

        return 0;
    }

    // A file below runtimes/<rid>/ is for that runtime only, and then better than the one for all.
    private static IEnumerable<(T Item, string Target)> RuntimeSpecificFirst<T>(ModuleManifest manifest, IEnumerable<T> items, Func<T, string> file) =>
        items.Select(item => (Item: item, Target: ArtifactLayout.TargetOf(manifest, file(item))!))
            .Select(static pair => (pair.Item, pair.Target, Rank: RuntimeIdentifiers.Rank(pair.Target)))
            .Where(static entry => entry.Rank is not null)
            .OrderBy(static entry => entry.Rank)
            .Select(static entry => (entry.Item, entry.Target));

    private static IEnumerable<string> NativeNames(string name)
    {
        yield return name;
        if (OperatingSystem.IsWindows())
        {
            yield return $"{name}.dll";
            yield break;
        }

        var suffix = OperatingSystem.IsMacOS() ? ".dylib" : ".so";
        yield return $"{name}{suffix}";
        yield return $"lib{name}{suffix}";
        yield return $"lib{name}";
    }

    private sealed class AssemblyKeyComparer : IEqualityComparer<(string Name, string? Culture)>
    {
        public static readonly AssemblyKeyComparer Instance = new();

        public bool Equals((string Name, string? Culture) x, (string Name, string? Culture) y) =>
            StringComparer.OrdinalIgnoreCase.Equals(x.Name, y.Name) && StringComparer.OrdinalIgnoreCase.Equals(x.Culture, y.Culture);

        public int GetHashCode((string Name, string? Culture) key) => StringComparer.OrdinalIgnoreCase.GetHashCode(key.Name);
    }
}
