// outcome: gone
// title: the parallelism of one loop is bounded
public static class Case
{
    public static async Task Run()
    {
        var sum = 0;
        await Parallel.ForEachAsync(Enumerable.Range(1, 20), new ParallelOptions { MaxDegreeOfParallelism = 2 }, (number, _) =>
        {
            Interlocked.Add(ref sum, number);
            return ValueTask.CompletedTask;
        });
    }
}
