using System.Runtime.InteropServices;

namespace Koupleless.Packaging;

/// <summary>
/// Which of the files below <c>runtimes/&lt;rid&gt;/</c> a runtime uses, and which of several files of one assembly.
/// Immutable.
/// </summary>
public sealed class RuntimeSelection
{
    private const string Folder = "runtimes/";

    private readonly string[] _compatible;

    private RuntimeSelection(string[] compatible) => _compatible = compatible;

    /// <summary>That of this process.</summary>
    public static RuntimeSelection Current { get; } = new(Compatible(
        RuntimeInformation.RuntimeIdentifier,
        OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux"));

    /// <summary>That of a runtime identifier such as <c>linux-musl-x64</c>.</summary>
    public static RuntimeSelection Of(string runtimeIdentifier) => new(Compatible(runtimeIdentifier, runtimeIdentifier.Split('-', '.')[0]));

    /// <summary>The lower the better; null when the file is for another runtime.</summary>
    /// <param name="target">Path below the module's or the base's folder, with forward slashes.</param>
    public int? Rank(string target)
    {
        if (!target.StartsWith(Folder, StringComparison.Ordinal))
            return _compatible.Length;
        var end = target.IndexOf('/', Folder.Length);
        var rank = end < 0 ? -1 : Array.IndexOf(_compatible, target[Folder.Length..end]);
        return rank < 0 ? null : rank;
    }

    /// <summary>The assemblies that a module gets from its artifact: one for each name and culture.</summary>
    public IEnumerable<ModuleAssembly> Assemblies(ModuleManifest manifest) =>
        BestFirst(manifest, manifest.Assemblies, static assembly => assembly.File)
            .DistinctBy(static assembly => (assembly.Name.ToUpperInvariant(), assembly.Culture?.ToUpperInvariant()));

    /// <summary>The native libraries that a module gets from its artifact: one for each file name.</summary>
    public IEnumerable<ModuleFile> Libraries(ModuleManifest manifest) =>
        BestFirst(manifest, manifest.Files.Where(file => file.File.StartsWith(ArtifactLayout.LibraryFolder(manifest.TargetFramework), StringComparison.Ordinal)), static file => file.File)
            .DistinctBy(static file => Path.GetFileName(file.File), StringComparer.OrdinalIgnoreCase);

    // A file below runtimes/<rid>/ is for that runtime only, and then better than the one for all.
    private IEnumerable<T> BestFirst<T>(ModuleManifest manifest, IEnumerable<T> items, Func<T, string> file) =>
        items.Select(item => (Item: item, Rank: Rank(ArtifactLayout.TargetOf(manifest, file(item))!)))
            .Where(static entry => entry.Rank is not null)
            .OrderBy(static entry => entry.Rank)
            .Select(static entry => entry.Item);

    // The portable part of NuGet's graph of runtime identifiers.
    private static string[] Compatible(string identifier, string system)
    {
        var dash = identifier.LastIndexOf('-');
        var architecture = dash < 0 ? "" : identifier[dash..];
        string[] systems = system switch
        {
            "win" => ["win", "any"],
            "osx" => ["osx", "unix", "any"],
            _ when identifier.StartsWith("linux-musl", StringComparison.Ordinal) => ["linux-musl", "linux", "unix", "any"],
            _ => ["linux", "unix", "any"],
        };
        return [identifier, .. systems.SelectMany(name => name == "any" ? [name] : new[] { name + architecture, name })];
    }
}
