// outcome: changes
// title: the thread pool gets more threads
public static class Case
{
    public static void Run() => ThreadPool.SetMinThreads(64, 64);
}
