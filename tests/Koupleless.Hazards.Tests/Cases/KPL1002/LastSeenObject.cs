// outcome: pins
// title: a static field keeps the last object that was seen
// mode: Shared
public static class Tracker
{
    private static object? s_last;

    public static bool Seen(object value)
    {
        var before = s_last;
        s_last = value;
        return before is not null;
    }
}

public static class Case
{
    public static void Run(Type type) => Tracker.Seen(Activator.CreateInstance(type)!);
}
