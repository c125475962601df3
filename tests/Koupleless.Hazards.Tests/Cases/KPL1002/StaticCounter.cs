// outcome: changes
// title: a counter in a library that modules share
// mode: Shared
public static class Numbers
{
    private static int s_next;

    public static int Next() => Interlocked.Increment(ref s_next);
}

public static class Case
{
    public static void Run() => Numbers.Next();
}
