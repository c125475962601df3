// outcome: gone
// title: the token is of a source that Dispose cancels
public sealed class StockSync : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private int _rounds;

    public void Start() => _ = LoopAsync(_stop.Token);

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private async Task LoopAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            _rounds++;
            await Task.Delay(TimeSpan.FromMinutes(5), stop);
        }
    }
}

public static class Case
{
    public static void Run()
    {
        using var services = new ServiceCollection().AddSingleton<StockSync>().BuildServiceProvider();
        services.GetRequiredService<StockSync>().Start();
    }
}
