// outcome: changes
// title: a counter in a library that all modules share
// mode: Shared
public static class RequestCounter
{
    private static int s_count;

    public static int Next() => ++s_count;
}

public static class Case
{
    public static void Run() => RequestCounter.Next();
}
