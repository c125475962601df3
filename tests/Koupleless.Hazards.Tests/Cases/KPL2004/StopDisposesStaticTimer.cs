// outcome: gone
// title: the module's stop disposes of the timer in the static field
public static class Case
{
    private static readonly Timer s_cleanup = new(static _ => GC.KeepAlive(null), null, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(10));

    public static void Run() => s_cleanup.Change(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));

    public static void Stop() => s_cleanup.Dispose();
}
