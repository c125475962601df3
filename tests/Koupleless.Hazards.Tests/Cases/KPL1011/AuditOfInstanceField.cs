// outcome: gone
// title: an audit of a field that is not static
using Koupleless;

public sealed class Counter
{
    [AuditedStatic("Only the log reads it.")]
    private int _orders;

    public int Next() => ++_orders;
}

public static class Case
{
    public static void Run() => new Counter().Next();
}
