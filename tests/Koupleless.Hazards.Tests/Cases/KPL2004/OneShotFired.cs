// outcome: gone
// title: a one-shot timer that has fired
public static class Case
{
    public static void Run()
    {
        using var fired = new ManualResetEventSlim();
        var timer = new Timer(_ => fired.Set(), null, 1, Timeout.Infinite);
        fired.Wait();
        GC.KeepAlive(timer);
    }
}
