// outcome: pins
// title: the using of a loop that never ends is no release
public sealed class StockSync
{
    private int _rounds;

    public async Task LoopAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30));
        while (await timer.WaitForNextTickAsync())
        {
            _rounds++;
        }
    }
}

public static class Case
{
    public static void Run() => _ = new StockSync().LoopAsync();
}
