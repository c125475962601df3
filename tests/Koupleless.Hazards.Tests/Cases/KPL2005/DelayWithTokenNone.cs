// outcome: pins
// title: the token that is passed is CancellationToken.None
public static class Case
{
    public static void Run() => _ = PruneAsync(new Dictionary<string, DateTime>());

    private static async Task PruneAsync(Dictionary<string, DateTime> sessions)
    {
        await Task.Delay(600_000, CancellationToken.None);
        sessions.Clear();
    }
}
