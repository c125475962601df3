// outcome: pins
// title: a timer in a static field is never disposed
public static class Heartbeat
{
    private static Timer? s_timer;

    public static void Start() => s_timer = new Timer(static _ => Console.Write(""), null, TimeSpan.Zero, TimeSpan.FromMinutes(1));
}

public static class Case
{
    public static void Run() => Heartbeat.Start();
}
