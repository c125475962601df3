// outcome: gone
// title: the delay of a background service has the stopping token
public sealed class NightlyReport : BackgroundService
{
    private int _reports;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            _reports++;
            await Task.Delay(TimeSpan.FromDays(1), stoppingToken);
        }
    }
}

public static class Case
{
    public static async Task Run()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddHostedService<NightlyReport>();
        using var host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
    }
}
