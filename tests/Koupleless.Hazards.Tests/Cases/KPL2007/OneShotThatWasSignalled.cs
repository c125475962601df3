// outcome: gone
// title: a wait that is executed once, on an event that is set
public static class Case
{
    public static void Run()
    {
        using var go = new ManualResetEvent(false);
        using var done = new ManualResetEventSlim();
        var wait = ThreadPool.RegisterWaitForSingleObject(go, (_, _) => done.Set(), null, Timeout.Infinite, executeOnlyOnce: true);
        go.Set();
        done.Wait();
        wait.Unregister(go);
    }
}
