// outcome: gone
// title: Task.Run, Parallel.For and the thread pool with work that ends
public static class Case
{
    public static async Task Run()
    {
        var total = 0;
        await Task.Run(() => Interlocked.Add(ref total, 17));
        Parallel.For(0, 10, i => Interlocked.Add(ref total, i));
        using var done = new ManualResetEventSlim();
        ThreadPool.QueueUserWorkItem(_ => done.Set());
        done.Wait();
    }
}
