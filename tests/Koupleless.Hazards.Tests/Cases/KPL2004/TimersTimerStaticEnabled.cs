// outcome: pins
// title: an enabled System.Timers.Timer in a static property
using Koupleless;

public static class Promotions
{
    [AuditedStatic("The timer of the promotions.")]
    public static System.Timers.Timer? Ticker { get; private set; }

    public static void Start()
    {
        Ticker = new System.Timers.Timer(60_000) { AutoReset = true };
        Ticker.Elapsed += (_, _) => Console.Write("");
        Ticker.Start();
    }
}

public static class Case
{
    public static void Run() => Promotions.Start();
}
