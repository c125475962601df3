// outcome: pins
// title: a named data slot of a pool thread
public sealed record Tenant(string Name);

public static class Case
{
    public static void Run()
    {
        var slot = Thread.GetNamedDataSlot("tenant");
        using var done = new ManualResetEventSlim();
        ThreadPool.QueueUserWorkItem(_ =>
        {
            Thread.SetData(slot, new Tenant("north"));
            done.Set();
        });
        done.Wait();
    }
}
