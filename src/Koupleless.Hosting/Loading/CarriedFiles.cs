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
        foreach (var assembly in RuntimeSelection.Current.Assemblies(manifest))
            _assemblies.Add((assembly.Name, assembly.Culture), PathOf(assembly.File));
        foreach (var library in RuntimeSelection.Current.Libraries(manifest))
            _libraries.Add(Path.GetFileName(library.File), PathOf(library.File));

        string PathOf(string entry) => Path.Combine(folder, ArtifactLayout.TargetOf(manifest, entry)!);
    }

    /// <summary>Simple names and full paths of the assemblies, satellites apart.</summary>
    public IEnumerable<(string Name, string Path)> Assemblies =>
        _assemblies.Where(static entry => entry.Key.Culture is null).Select(static entry => (entry.Key.Name, entry.Value));

    /// <summary>The full path of an assembly; null when the module does not carry it.</summary>
    public string? FindAssembly(string name, string? culture) => _assemblies.GetValueOrDefault((name, culture));

    /// <summary>The full path of a native library, by the name of its file; null when the module does not carry it.</summary>
    public string? FindLibrary(string fileName) => _libraries.GetValueOrDefault(fileName);

    private sealed class AssemblyKeyComparer : IEqualityComparer<(string Name, string? Culture)>
    {
        public static readonly AssemblyKeyComparer Instance = new();

        public bool Equals((string Name, string? Culture) x, (string Name, string? Culture) y) =>
            StringComparer.OrdinalIgnoreCase.Equals(x.Name, y.Name) && StringComparer.OrdinalIgnoreCase.Equals(x.Culture, y.Culture);

        public int GetHashCode((string Name, string? Culture) key) => StringComparer.OrdinalIgnoreCase.GetHashCode(key.Name);
    }
}
