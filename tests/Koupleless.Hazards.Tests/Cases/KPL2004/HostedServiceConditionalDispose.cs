// outcome: gone
// title: the timed background task of the documentation: Change in StopAsync, ?.Dispose() in Dispose
public sealed class TimedService : IHostedService, IDisposable
{
    private Timer? _timer;
    private int _count;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _timer = new Timer(DoWork, null, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _timer?.Change(Timeout.Infinite, 0);
        return Task.CompletedTask;
    }

    public void Dispose() => _timer?.Dispose();

    private void DoWork(object? state) => Interlocked.Increment(ref _count);
}

public static class Case
{
    public static async Task Run()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddHostedService<TimedService>();
        using var host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
    }
}
