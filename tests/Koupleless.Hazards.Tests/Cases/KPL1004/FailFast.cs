// outcome: exits
// title: a guard fails fast
public static class Invariant
{
    public static void Holds(bool condition, string message)
    {
        if (!condition)
        {
            Environment.FailFast(message);
        }
    }
}

public static class Case
{
    public static void Run() => Invariant.Holds(Environment.ProcessId < 0, "the ledger is out of balance");
}
