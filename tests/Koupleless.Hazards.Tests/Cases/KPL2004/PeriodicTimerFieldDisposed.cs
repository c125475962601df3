// outcome: gone
// title: Dispose ends the loop by disposing of the periodic timer
public sealed class Ticker : IDisposable
{
    private readonly PeriodicTimer _timer = new(TimeSpan.FromMinutes(1));
    private readonly Task _loop;
    private int _ticks;

    public Ticker() => _loop = LoopAsync();

    public bool IsRunning => !_loop.IsCompleted;

    public void Dispose() => _timer.Dispose();

    private async Task LoopAsync()
    {
        while (await _timer.WaitForNextTickAsync())
        {
            _ticks++;
        }
    }
}

public static class Case
{
    public static void Run()
    {
        using var ticker = new Ticker();
        _ = ticker.IsRunning;
    }
}
