namespace Koupleless.HazardRunner.Retention;

/// <summary>The shortest way from a root to what a load context stands for in the heap.</summary>
internal static class RetentionPath
{
    // Every object of the context refers to the first. A context can also be held by itself.
    private static readonly string[] s_targets = ["System.Reflection.LoaderAllocator", typeof(CaseContext).FullName!];

    public static (IReadOnlyList<string> Path, string? Problem) Find()
    {
        var snapshot = HeapSnapshot.Take();
        var cameFrom = Walk(snapshot);
        foreach (var target in s_targets)
        {
            if (cameFrom.Keys.FirstOrDefault(address => snapshot.TypeName(address) == target) is not 0 and var found)
                return (Describe(snapshot, cameFrom, found), snapshot.Problem);
        }

        return ([], snapshot.Problem ?? "Nothing in the heap leads to the context.");
    }

    // Breadth first, so that the first way to an object is a shortest one. The keys come in the order of the walk.
    private static OrderedDictionary<ulong, (ulong From, string? Root)> Walk(HeapSnapshot snapshot)
    {
        var references = snapshot.References();
        var cameFrom = new OrderedDictionary<ulong, (ulong, string?)>();
        var open = new Queue<ulong>();
        foreach (var (address, kind) in snapshot.Roots)
        {
            if (cameFrom.TryAdd(address, (0, kind)))
                open.Enqueue(address);
        }

        while (open.TryDequeue(out var address))
        {
            foreach (var next in references.GetValueOrDefault(address) ?? [])
            {
                if (cameFrom.TryAdd(next, (address, null)))
                    open.Enqueue(next);
            }
        }

        return cameFrom;
    }

    private static List<string> Describe(HeapSnapshot snapshot, OrderedDictionary<ulong, (ulong From, string? Root)> cameFrom, ulong target)
    {
        var path = new List<string>();
        for (var address = target; address != 0;)
        {
            var (from, root) = cameFrom[address];
            var type = snapshot.TypeName(address);
            path.Add(type);
            // A static is an element of an array that a handle holds: the field says more than the array.
            if (snapshot.StaticField(address) is { } field && from != 0 && cameFrom[from].Root is not null)
            {
                path.Add($"static {StaticFields.QualifiedName(field, type) ?? StaticFields.Readable(field)}");
                break;
            }

            if (root is not null)
                path.Add($"({root.ToLowerInvariant()})");
            address = from;
        }

        path.Reverse();
        return path;
    }
}
