namespace Koupleless.Packaging;

/// <summary>Follows the references in assemblies' metadata.</summary>
internal static class AssemblyReach
{
    /// <summary>Which of <paramref name="among"/> the given assemblies reference, directly or by others of them.</summary>
    public static HashSet<AssemblyGroup> From(IEnumerable<AssemblyFacts> from, IReadOnlySet<AssemblyGroup> among)
    {
        var byName = among.ToDictionary(static assembly => assembly.Name, StringComparer.OrdinalIgnoreCase);
        var reached = new HashSet<AssemblyGroup>();
        var pending = new Stack<AssemblyFacts>(from);
        while (pending.TryPop(out var facts))
        {
            foreach (var reference in facts.References)
            {
                if (byName.TryGetValue(reference.Name, out var assembly) && reached.Add(assembly))
                    pending.Push(assembly.Facts);
            }
        }

        return reached;
    }

    /// <summary>The simple names that the given assemblies reference themselves.</summary>
    public static HashSet<string> Names(IEnumerable<AssemblyFacts> from) =>
        from.SelectMany(static facts => facts.References).Select(static reference => reference.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
