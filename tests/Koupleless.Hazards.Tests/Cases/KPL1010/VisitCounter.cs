// outcome: resets
// title: visits are counted in a static of the module
public static class Visits
{
    private static int s_count;

    public static int Count() => ++s_count;
}

public static class Case
{
    public static void Run() => Visits.Count();
}
