// outcome: gone
// title: framework generics over types of the module
public sealed record Line(string Sku);

public sealed class LineComparer : IEqualityComparer<Line>
{
    public bool Equals(Line? x, Line? y) => StringComparer.OrdinalIgnoreCase.Equals(x?.Sku, y?.Sku);

    public int GetHashCode(Line obj) => StringComparer.OrdinalIgnoreCase.GetHashCode(obj.Sku);
}

public static class Case
{
    public static void Run()
    {
        var set = new HashSet<Line>(new LineComparer()) { new("tea"), new("TEA") };
        var queue = new PriorityQueue<Line, int>();
        queue.Enqueue(new Line("milk"), 2);
        var lazy = new Lazy<Line>(static () => new Line("lazy"));
        _ = set.Count + queue.Count + lazy.Value.Sku.Length + EqualityComparer<Line>.Default.GetHashCode(new Line("x"));
    }
}
