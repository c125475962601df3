// outcome: pins
// title: a helper makes the timer, a static keeps it
public static class Case
{
    private static readonly Timer s_timer = Every(TimeSpan.FromMinutes(1), static () => GC.KeepAlive(null));

    public static void Run() => s_timer.Change(TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(1));

    private static Timer Every(TimeSpan period, Action action) => new(_ => action(), null, period, period);
}
