// outcome: gone
// title: a periodic timer whose loop runs on the stopping token
public sealed class StockSync(ILogger<StockSync> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            logger.LogInformation("Stock is synchronized");
        }
    }
}

public static class Case
{
    public static async Task Run()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging().AddHostedService<StockSync>();
        using var host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
    }
}
