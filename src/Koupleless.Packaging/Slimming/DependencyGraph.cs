using System.Text.Json;

namespace Koupleless.Packaging;

/// <summary>
/// The packages and projects behind a module, as NuGet's restore recorded them in <c>project.assets.json</c>.
/// Names are compared without regard to case. Immutable.
/// </summary>
public sealed class DependencyGraph
{
    private readonly Dictionary<string, string[]> _dependencies;
    private readonly Dictionary<string, string> _projects;
    private readonly Dictionary<string, string> _versions;
    private readonly string[] _roots;

    private DependencyGraph(string[] roots, Dictionary<string, string[]> dependencies, Dictionary<string, string> versions, Dictionary<string, string> projects)
    {
        _roots = roots;
        _versions = versions;
        _dependencies = dependencies;
        _projects = projects;
    }

    /// <summary>A module without packages and projects.</summary>
    public static DependencyGraph Empty { get; } = new([], [], [], []);

    /// <summary>Reads <c>project.assets.json</c>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="projectFolder">The folder of the module's project: paths of projects in the file are relative to it.</param>
    /// <param name="frameworks">Names that the file may use for the module's framework, the likeliest first: <c>net10.0</c>, <c>.NETCoreApp,Version=v10.0</c>.</param>
    public static DependencyGraph Read(string path, string projectFolder, params ReadOnlySpan<string> frameworks)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = document.RootElement;
        if (Section(root, "targets", frameworks) is not { } target)
            return Empty;

        var dependencies = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        var versions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var library in target.EnumerateObject())
        {
            dependencies[NameOf(library.Name)] = Names(library.Value, "dependencies");
            versions[NameOf(library.Name)] = library.Name[(library.Name.IndexOf('/') + 1)..];
        }

        var projects = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var library in root.GetProperty("libraries").EnumerateObject())
        {
            if (library.Value.TryGetProperty("msbuildProject", out var project))
                projects[Path.GetFullPath(project.GetString()!, projectFolder)] = NameOf(library.Name);
        }

        var roots = Section(root, "projectFileDependencyGroups", frameworks) is { } group
            ? group.EnumerateArray().Select(static entry => entry.GetString()!.Split(' ')[0]).ToArray()
            : [];
        return new(roots, dependencies, versions, projects);
    }

    /// <summary>The node of a project; null when restore did not know it.</summary>
    /// <param name="projectFile">Full path of the project file.</param>
    public string? NodeOfProject(string projectFile) => _projects.GetValueOrDefault(projectFile);

    /// <summary>The node of a package; null when restore did not know it.</summary>
    public string? NodeOfPackage(string packageId) => _dependencies.ContainsKey(packageId) ? packageId : null;

    /// <summary>The version of a package; null when restore did not know it.</summary>
    public string? VersionOfPackage(string packageId) => _versions.GetValueOrDefault(packageId);

    /// <summary>The packages and projects that the module's project names.</summary>
    public IReadOnlyList<string> Roots => _roots;

    /// <summary>Every node that a way from the module leads to without passing through one of <paramref name="excluded"/>.</summary>
    public HashSet<string> ReachableWithout(IReadOnlySet<string> excluded) => Walk(_roots, excluded);

    /// <summary>The same from other nodes than the module's own.</summary>
    public HashSet<string> ReachableWithout(IReadOnlySet<string> excluded, IReadOnlyCollection<string> start) => Walk(start, excluded);

    /// <summary>Every node that a way from <paramref name="node"/> leads to, itself among them.</summary>
    public HashSet<string> ReachableFrom(string node) => Walk([node], new HashSet<string>());

    private HashSet<string> Walk(IEnumerable<string> start, IReadOnlySet<string> excluded)
    {
        var reached = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var pending = new Stack<string>(start);
        while (pending.TryPop(out var node))
        {
            if (excluded.Contains(node) || !reached.Add(node))
                continue;
            foreach (var dependency in _dependencies.GetValueOrDefault(node, []))
                pending.Push(dependency);
        }

        return reached;
    }

    private static JsonElement? Section(JsonElement root, string name, ReadOnlySpan<string> frameworks)
    {
        if (!root.TryGetProperty(name, out var sections))
            return null;
        foreach (var framework in frameworks)
        {
            foreach (var section in sections.EnumerateObject())
            {
                if (section.Name.Equals(framework, StringComparison.OrdinalIgnoreCase))
                    return section.Value;
            }
        }

        return null;
    }

    private static string[] Names(JsonElement library, string property) =>
        library.TryGetProperty(property, out var names) ? [.. names.EnumerateObject().Select(static name => name.Name)] : [];

    private static string NameOf(string library) => library.Split('/')[0];
}
