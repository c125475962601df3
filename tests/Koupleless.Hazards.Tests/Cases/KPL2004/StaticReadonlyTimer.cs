// outcome: pins
// title: a timer in a readonly static field
public static class Case
{
    private static readonly Timer s_cleanup = new(Clean, null, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(10));

    public static void Run() => GC.KeepAlive(s_cleanup);

    private static void Clean(object? state) => File.Delete(Path.Combine(Path.GetTempPath(), "none"));
}
