// outcome: gone
// title: a long-running task that looks at the stopping token
public sealed class Aggregator : BackgroundService
{
    private long _rounds;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Factory.StartNew(
        () =>
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                _rounds++;
                Thread.Sleep(10);
            }
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);
}

public static class Case
{
    public static async Task Run()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddHostedService<Aggregator>();
        using var host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
    }
}
