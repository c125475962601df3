// outcome: pins
// title: the container does not dispose of an instance that it is given
public sealed class RateRefresher : IDisposable
{
    private readonly Timer _timer;

    public RateRefresher() => _timer = new Timer(Refresh, this, 20, 20);

    public decimal Rate { get; private set; } = 1.1m;

    public void Dispose() => _timer.Dispose();

    private void Refresh(object? state)
    {
        Rate += 0.01m;
        _timer.Change(20, 20);
    }
}

public static class Case
{
    public static void Run()
    {
        using var services = new ServiceCollection().AddSingleton(new RateRefresher()).BuildServiceProvider();
        _ = services.GetRequiredService<RateRefresher>().Rate;
    }
}
