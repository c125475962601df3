using Koupleless.Packaging;

namespace Koupleless.Hosting.Loading;

/// <summary>
/// What an unpacked artifact holds for this process: of the files that bring one assembly or one native library for
/// several runtimes, the one for this runtime. Immutable.
/// </summary>
internal sealed class CarriedFiles
{
    private readonly Dictionary<(string Name, string? Culture), string> _assemblies = new(AssemblyKeyComparer.Instance);
    private readonly Dictionary<string, string> _libraries = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="manifest">The module's manifest.</param>
    /// <param name="folder">Where its artifact is unpacked.</param>
    public CarriedFiles(ModuleManifest manifest, string folder)
    {
        foreach (var (assembly, target) in RuntimeSpecificFirst(manifest, manifest.Assemblies, static a => a.File))
            _assemblies.TryAdd((assembly.Name, assembly.Culture), Path.Combine(folder, target));
        foreach (var (_, target) in RuntimeSpecificFirst(manifest, manifest.Files.Where(static f => f.File.StartsWith("lib/", StringComparison.Ordinal)), static f => f.File))
            _libraries.TryAdd(Path.GetFileName(target), Path.Combine(folder, target));
    }

    /// <summary>Simple names and full paths of the assemblies, satellites apart.</summary>
    public IEnumerable<(string Name, string Path)> Assemblies =>
        _assemblies.Where(static entry => entry.Key.Culture is null).Select(static entry => (entry.Key.Name, entry.Value));

    /// <summary>The full path of an assembly; null when the module does not carry it.</summary>
    public string? FindAssembly(string name, string? culture) => _assemblies.GetValueOrDefault((name, culture));

    /// <summary>The full path of a native library, by the name of its file; null when the module does not carry it.</summary>
    public string? FindLibrary(string fileName) => _libraries.GetValueOrDefault(fileName);

    // A file below runtimes/<rid>/ is for that runtime only, and then better than the one for all.
    private static IEnumerable<(T Item, string Target)> RuntimeSpecificFirst<T>(ModuleManifest manifest, IEnumerable<T> items, Func<T, string> file) =>
        items.Select(item => (Item: item, Target: ArtifactLayout.TargetOf(manifest, file(item))!))
            .Select(static pair => (pair.Item, pair.Target, Rank: RuntimeIdentifiers.Rank(pair.Target)))
            .Where(static entry => entry.Rank is not null)
            .OrderBy(static entry => entry.Rank)
            .Select(static entry => (entry.Item, entry.Target));

    private sealed class AssemblyKeyComparer : IEqualityComparer<(string Name, string? Culture)>
    {
        public static readonly AssemblyKeyComparer Instance = new();

        public bool Equals((string Name, string? Culture) x, (string Name, string? Culture) y) =>
            StringComparer.OrdinalIgnoreCase.Equals(x.Name, y.Name) && StringComparer.OrdinalIgnoreCase.Equals(x.Culture, y.Culture);

        public int GetHashCode((string Name, string? Culture) key) => StringComparer.OrdinalIgnoreCase.GetHashCode(key.Name);
    }
}
