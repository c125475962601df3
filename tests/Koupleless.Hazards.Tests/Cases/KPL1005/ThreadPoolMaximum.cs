// outcome: changes
// title: the thread pool is limited
public static class Case
{
    public static void Run()
    {
        ThreadPool.GetMaxThreads(out var workers, out var ports);
        if (!ThreadPool.SetMaxThreads(workers - 1, ports))
        {
            throw new InvalidOperationException("the limit was refused");
        }
    }
}
