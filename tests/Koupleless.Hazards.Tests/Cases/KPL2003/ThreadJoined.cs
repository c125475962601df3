// outcome: gone
// title: Main waits for the thread
public static class Case
{
    public static void Run()
    {
        var sums = new long[2];
        var workers = new[] { new Thread(() => sums[0] = Sum(1, 500)), new Thread(() => sums[1] = Sum(501, 1000)) };
        foreach (var worker in workers)
        {
            worker.Start();
        }

        foreach (var worker in workers)
        {
            worker.Join();
        }
    }

    private static long Sum(int from, int to) => Enumerable.Range(from, to - from + 1).Sum(static n => (long)n);
}
