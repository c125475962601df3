// outcome: gone
// title: a static at a fixed address is not supported in a collectible context, though a simple one runs
using System.Runtime.CompilerServices;

public struct Counters
{
    public long Requests;
}

public static class Metrics
{
    [FixedAddressValueType]
    private static Counters s_counters;

    public static void Count() => s_counters.Requests++;
}

public static class Case
{
    public static void Run() => Metrics.Count();
}
