// outcome: gone
// title: the container disposes of the owner, and the owner of the timer
public sealed class RateRefresher : IDisposable
{
    private readonly Timer _timer;
    private decimal _rate = 1.1m;

    public RateRefresher() => _timer = new Timer(_ => _rate += 0.01m, null, TimeSpan.Zero, TimeSpan.FromMilliseconds(10));

    public void Dispose() => _timer.Dispose();
}

public static class Case
{
    public static void Run()
    {
        using var services = new ServiceCollection().AddSingleton<RateRefresher>().BuildServiceProvider();
        services.GetRequiredService<RateRefresher>();
    }
}
