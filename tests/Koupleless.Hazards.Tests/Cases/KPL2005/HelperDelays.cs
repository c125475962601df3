// outcome: pins
// title: a helper of the same class delays for its caller
public static class Case
{
    public static void Run() => _ = RetryLaterAsync(new Queue<string>(["order 17"]));

    private static async Task RetryLaterAsync(Queue<string> queue)
    {
        await PauseAsync();
        queue.TryDequeue(out _);
    }

    private static Task PauseAsync() => Task.Delay(TimeSpan.FromMinutes(15));
}
