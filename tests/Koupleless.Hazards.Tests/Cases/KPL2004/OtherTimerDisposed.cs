// outcome: pins
// title: of two static timers the module's stop disposes of one
using Koupleless;

public static class Schedule
{
    private static readonly Timer s_hourly = new(static _ => Done++, null, TimeSpan.FromHours(1), TimeSpan.FromHours(1));
    private static readonly Timer s_daily = new(static _ => Done++, null, TimeSpan.FromDays(1), TimeSpan.FromDays(1));

    [AuditedStatic("A counter.")]
    private static int Done { get; set; }

    public static void Touch() => s_hourly.Change(TimeSpan.FromHours(1), TimeSpan.FromHours(1));

    public static void Stop() => s_daily.Dispose();
}

public static class Case
{
    public static void Run() => Schedule.Touch();

    public static void Stop() => Schedule.Stop();
}
