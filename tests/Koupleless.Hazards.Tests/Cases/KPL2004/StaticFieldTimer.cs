// outcome: pins
// title: a timer in a static field, for ever
using Koupleless;

public static class RateRefresher
{
    [AuditedStatic("Keeps the timer alive.")]
    private static Timer? s_timer;

    public static decimal Rate { get; private set; } = 1.1m;

    public static void Start() => s_timer = new Timer(static _ => Rate += 0.01m, null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
}

public static class Case
{
    public static void Run() => RateRefresher.Start();
}
