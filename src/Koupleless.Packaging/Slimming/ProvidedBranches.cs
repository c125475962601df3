namespace Koupleless.Packaging;

/// <summary>
/// Leaves out what only provided packages, projects and files bring: in a base their copies find their dependencies in the
/// base. What a carried assembly references itself stays.
/// </summary>
internal sealed class ProvidedBranches
{
    private readonly DependencyGraph _graph;
    private readonly HashSet<string> _provided;
    private readonly HashSet<string> _needed;

    public ProvidedBranches(DependencyGraph graph, ProvidedMarks marks, IReadOnlyCollection<AssemblyGroup> assemblies)
    {
        _graph = graph;
        _provided = ProvidedNodes(marks, assemblies);
        _needed = graph.ReachableWithout(_provided);
    }

    /// <summary>Decides again on assemblies that are only brought by what is provided.</summary>
    public void LeaveOut(AssemblyFacts module, ProvidedMarks marks, IReadOnlyCollection<AssemblyGroup> assemblies)
    {
        var optional = assemblies.Where(assembly => marks.Find(assembly) is null && IsOptional(assembly)).ToHashSet();
        if (optional.Count > 0)
        {
            var carried = assemblies.Where(assembly => assembly.Carried && !optional.Contains(assembly)).Select(static assembly => assembly.Facts);
            var provided = assemblies.Where(static assembly => !assembly.Carried).Select(static assembly => assembly.Facts);
            var byCarried = AssemblyReach.From(carried.Append(module), optional);
            var byProvided = AssemblyReach.From(provided, optional);
            foreach (var assembly in optional.Except(byCarried))
            {
                if (assembly.Highest.Node is { } node)
                    Omit(assembly, $"brought only by {BroughtBy(node)}, which is provided, and nothing that is carried references it");
                else if (byProvided.Contains(assembly))
                    Omit(assembly, "referenced by provided assemblies only");
            }
        }

        _needed.UnionWith(_graph.ReachableWithout(_provided, [.. assemblies.Where(static assembly => assembly.Carried).Select(static assembly => assembly.Highest.Node).OfType<string>()]));
    }

    /// <summary>Decides on a native library or another file that is no assembly.</summary>
    public Verdict DecideNative(Candidate file, Mark? mark)
    {
        if (mark is { Inherited: false })
            return new(mark.Provided ? SlimDecision.Provided : SlimDecision.Private, mark.Reason);
        if (file.Node is not { } node || _needed.Contains(node))
            return new(SlimDecision.Private, "native library or data of a dependency");
        return new(SlimDecision.Provided, _provided.Contains(node)
            ? $"belongs to {node}, which is provided"
            : $"brought only by {BroughtBy(node)}, which is provided");
    }

    private bool IsOptional(AssemblyGroup assembly)
    {
        // A file without a package or project is one that a Reference names or that was found beside another.
        if (assembly.Highest is { Node: null, Carried: true, File: { Role: ClosureRole.Copied, Project: null } })
            return true;
        return assembly.Highest.Node is { } node && !_needed.Contains(node) && !_provided.Contains(node) && assembly.Highest.File.Role == ClosureRole.Copied
            && (assembly.Carried || assembly.Verdict.Error is not null);
    }

    private string BroughtBy(string node) =>
        _provided.Order(StringComparer.Ordinal).First(provided => _graph.ReachableFrom(provided).Contains(node));

    private static void Omit(AssemblyGroup assembly, string reason) =>
        assembly.Verdict = new(SlimDecision.Provided, reason) { Supplied = assembly.Verdict.Supplied };

    /// <summary>What is marked as provided, and every package and project whose assemblies the base turned out to supply.</summary>
    private static HashSet<string> ProvidedNodes(ProvidedMarks marks, IEnumerable<AssemblyGroup> assemblies)
    {
        var nodes = marks.Provided.ToHashSet(StringComparer.OrdinalIgnoreCase);
        nodes.UnionWith(assemblies
            .Where(static assembly => assembly.Highest.Node is not null)
            .GroupBy(static assembly => assembly.Highest.Node!, StringComparer.OrdinalIgnoreCase)
            .Where(static node => node.All(static assembly => assembly is { Carried: false, Verdict.Error: null }))
            .Select(static node => node.Key));
        return nodes;
    }
}
