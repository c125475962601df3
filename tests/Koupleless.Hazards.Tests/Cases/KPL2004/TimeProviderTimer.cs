// outcome: pins
// title: a timer of TimeProvider.System in a static
public static class Tokens
{
    private static readonly ITimer s_refresh = TimeProvider.System.CreateTimer(static _ => Refresh(), null, TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(20));

    public static bool Delay() => s_refresh.Change(TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(20));

    private static void Refresh() => GC.KeepAlive(s_refresh);
}

public static class Case
{
    public static void Run() => Tokens.Delay();
}
