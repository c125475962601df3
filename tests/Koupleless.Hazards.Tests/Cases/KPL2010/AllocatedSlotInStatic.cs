// outcome: pins
// title: a data slot in a static field with an object of the module on a pool thread
public sealed record Request(string Path);

public static class RequestScope
{
    private static readonly LocalDataStoreSlot s_slot = Thread.AllocateDataSlot();

    public static string? Path => (Thread.GetData(s_slot) as Request)?.Path;

    public static void Begin(string path) => Thread.SetData(s_slot, new Request(path));
}

public static class Case
{
    public static void Run()
    {
        using var begun = new ManualResetEventSlim();
        ThreadPool.UnsafeQueueUserWorkItem(_ =>
        {
            RequestScope.Begin("/orders");
            begun.Set();
        }, null);
        begun.Wait();
    }
}
