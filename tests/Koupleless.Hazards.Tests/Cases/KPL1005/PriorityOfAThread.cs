// outcome: gone
// title: the priority of a thread of the module
public static class Case
{
    public static void Run()
    {
        var sum = 0L;
        var thread = new Thread(() => sum = Enumerable.Range(1, 1000).Sum()) { Priority = ThreadPriority.BelowNormal };
        thread.Start();
        thread.Join();
    }
}
