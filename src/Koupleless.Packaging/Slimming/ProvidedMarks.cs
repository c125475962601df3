namespace Koupleless.Packaging;

/// <summary>What the author of a module says of a package, project or file.</summary>
/// <param name="Provided">The value of the metadata <c>Provided</c>.</param>
/// <param name="Reason">It, for people.</param>
/// <param name="Inherited">True for what only something marked brings.</param>
internal sealed record Mark(bool Provided, string Reason, bool Inherited = false);

/// <summary>The metadata of a module's references; <c>Provided="true"</c> is spread over what only they bring.</summary>
internal sealed class ProvidedMarks
{
    private readonly DependencyGraph _graph;
    private readonly VersionPolicy _policy;
    private readonly Dictionary<string, Mark> _marks = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, VersionPolicy> _policies = new(StringComparer.OrdinalIgnoreCase);
    private readonly string[] _provided;
    private readonly HashSet<string> _neededOtherwise;

    public ProvidedMarks(SlimRequest request)
    {
        _graph = request.Graph;
        _policy = request.Policy;
        foreach (var (package, mark) in request.Packages)
            Add(package, "PackageReference", package, mark);
        foreach (var (project, mark) in request.Projects)
        {
            if (request.Graph.NodeOfProject(project) is { } node)
                Add(node, "ProjectReference", Path.GetFileName(project), mark);
        }

        _provided = [.. _marks.Where(static mark => mark.Value.Provided).Select(static mark => mark.Key).Order(StringComparer.Ordinal)];
        _neededOtherwise = _graph.ReachableWithout(_provided.ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The packages and projects that are marked as provided.</summary>
    public IEnumerable<string> Provided => _provided;

    /// <summary>What is said of an assembly. A wish for a private copy counts on each package that has one, the superseded among them.</summary>
    public Mark? Find(AssemblyGroup assembly) =>
        assembly.Superseded.Prepend(assembly.Highest).Select(Find).FirstOrDefault(static mark => mark is { Provided: false })
        ?? Find(assembly.Highest);

    /// <summary>What is said of a file.</summary>
    public Mark? Find(Candidate file)
    {
        if (file.File.Mark?.Provided is { } onReference)
            return On("Reference", file.Facts?.Name ?? file.File.Target, onReference);
        if (file.Node is not { } node)
            return null;
        if (_marks.TryGetValue(node, out var mark))
            return mark;
        return !_neededOtherwise.Contains(node) && _provided.FirstOrDefault(provided => _graph.ReachableFrom(provided).Contains(node)) is { } brings
            ? new Mark(true, $"brought only by {brings}, which is provided", Inherited: true)
            : null;
    }

    /// <summary>The policy that an assembly's reference names.</summary>
    public VersionPolicy? OwnPolicy(AssemblyGroup assembly) =>
        assembly.Highest.File.Mark?.Policy
        ?? (assembly.Highest.Node is { } node && _policies.TryGetValue(node, out var policy) ? policy : null);

    /// <summary>The policy for an assembly.</summary>
    public VersionPolicy Policy(AssemblyGroup assembly) => OwnPolicy(assembly) ?? _policy;

    private static Mark On(string item, string name, bool provided) =>
        new(provided, $"Provided=\"{(provided ? "true" : "false")}\" on {item} {name}");

    private void Add(string node, string item, string name, ReferenceMark mark)
    {
        if (mark.Provided is { } provided)
            _marks[node] = On(item, name, provided);
        if (mark.Policy is { } policy)
            _policies[node] = policy;
    }
}
