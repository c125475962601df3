// outcome: gone
// title: a ThreadLocal in a using around a parallel loop
public sealed class Tally
{
    public long Sum { get; set; }
}

public static class Case
{
    public static void Run()
    {
        using var tallies = new ThreadLocal<Tally>(static () => new Tally(), trackAllValues: true);
        Parallel.For(0, 100, i => tallies.Value!.Sum += i);
        _ = tallies.Values.Sum(static tally => tally.Sum);
    }
}
