// outcome: pins
// title: a loop over a periodic timer that nobody disposes
public sealed class StockSync
{
    private int _rounds;

    public void Start() => _ = LoopAsync();

    private async Task LoopAsync()
    {
        var timer = new PeriodicTimer(TimeSpan.FromMinutes(5));
        while (await timer.WaitForNextTickAsync())
        {
            _rounds++;
        }
    }
}

public static class Case
{
    public static void Run() => new StockSync().Start();
}
