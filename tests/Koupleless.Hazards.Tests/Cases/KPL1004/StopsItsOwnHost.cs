// outcome: gone
// title: StopApplication of the module's own host
public sealed class OneShotJob(IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        lifetime.StopApplication();
    }
}

public static class Case
{
    public static async Task Run()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddHostedService<OneShotJob>();
        using var host = builder.Build();
        await host.StartAsync();
        await host.WaitForShutdownAsync();
    }
}
