namespace Koupleless.Packaging;

/// <summary>What the author of a module, or the base, says of a package or project.</summary>
internal sealed record Mark(bool Provided, string Reason);

/// <summary>The <c>Provided</c> metadata of a module's references, spread over what only they bring.</summary>
internal sealed class ProvidedMarks
{
    private readonly DependencyGraph _graph;
    private readonly Dictionary<string, Mark> _marks;
    private readonly HashSet<string> _provided;
    private readonly HashSet<string> _neededOtherwise;

    public ProvidedMarks(SlimRequest request)
        : this(request.Graph, Read(request))
    {
    }

    private ProvidedMarks(DependencyGraph graph, Dictionary<string, Mark> marks)
    {
        _graph = graph;
        _marks = marks;
        _provided = new(marks.Where(static mark => mark.Value.Provided).Select(static mark => mark.Key), StringComparer.OrdinalIgnoreCase);
        _neededOtherwise = graph.ReachableWithout(_provided);
    }

    public static Mark On(string kind, string name, bool provided) =>
        new(provided, $"Provided={(provided ? "true" : "false")} on {kind} {name}");

    public Mark? Find(string? node)
    {
        if (node is null)
            return null;
        if (_marks.TryGetValue(node, out var mark))
            return mark;
        return !_neededOtherwise.Contains(node) && _provided.Order(StringComparer.Ordinal).FirstOrDefault(provided => _graph.ReachableFrom(provided).Contains(node)) is { } brings
            ? new Mark(true, $"brought only by {brings}, which is provided")
            : null;
    }

    /// <summary>The same, with every package and project provided whose assemblies turned out to be.</summary>
    public ProvidedMarks WithSupplied(IEnumerable<Candidate> files)
    {
        var marks = new Dictionary<string, Mark>(_marks, StringComparer.OrdinalIgnoreCase);
        foreach (var node in files.Where(static file => file is { IsAssembly: true, Node: not null }).GroupBy(static file => file.Node!, StringComparer.OrdinalIgnoreCase))
        {
            if (node.All(static file => !file.Carried))
                marks.TryAdd(node.Key, new Mark(true, $"belongs to {node.Key}, which is provided"));
        }

        return new(_graph, marks);
    }

    private static Dictionary<string, Mark> Read(SlimRequest request)
    {
        var marks = new Dictionary<string, Mark>(StringComparer.OrdinalIgnoreCase);
        foreach (var (package, provided) in request.Packages)
            marks[package] = On("PackageReference", package, provided);
        foreach (var (project, provided) in request.Projects)
        {
            if (request.Graph.NodeOfProject(project) is { } node)
                marks[node] = On("ProjectReference", Path.GetFileName(project), provided);
        }

        return marks;
    }
}
