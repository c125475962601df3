// outcome: pins
// title: a loop over Task.Delay that nothing cancels
public sealed class StockSync
{
    private int _rounds;

    public void Start() => _ = LoopAsync();

    private async Task LoopAsync()
    {
        while (true)
        {
            _rounds++;
            await Task.Delay(TimeSpan.FromMinutes(5));
        }
    }
}

public static class Case
{
    public static void Run() => new StockSync().Start();
}
