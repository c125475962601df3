// outcome: pins
// title: WaitAsync with a long timeout on a task of the module
public static class Case
{
    private static readonly TaskCompletionSource s_answer = new();

    public static void Run() => _ = AskAsync();

    private static async Task AskAsync()
    {
        await s_answer.Task.WaitAsync(TimeSpan.FromHours(1));
        GC.KeepAlive(s_answer);
    }
}
