// outcome: gone
// title: a data slot with a string
public static class Case
{
    public static void Run()
    {
        using var done = new ManualResetEventSlim();
        var slot = Thread.AllocateDataSlot();
        ThreadPool.QueueUserWorkItem(_ =>
        {
            Thread.SetData(slot, "north");
            done.Set();
        });
        done.Wait();
    }
}
