// outcome: pins
// title: the loop asks the stopping token, the delay does not
using System.Diagnostics;

public sealed class NightlyReport : BackgroundService
{
    private int _reports;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            _reports++;
            await Task.Delay(TimeSpan.FromDays(1));
        }
    }
}

public static class Case
{
    public static async Task Run()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.Configure<HostOptions>(static options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(50));
        builder.Services.AddHostedService<NightlyReport>();
        using var host = builder.Build();
        await host.StartAsync();
        try
        {
            await host.StopAsync();
        }
        catch (OperationCanceledException)
        {
            Trace.TraceWarning("the report did not stop in time");
        }
    }
}
