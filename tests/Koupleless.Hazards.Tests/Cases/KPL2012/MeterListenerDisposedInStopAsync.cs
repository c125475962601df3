// outcome: gone
// title: StopAsync disposes of the meter listener
using System.Diagnostics.Metrics;

public sealed class Probe : IHostedService
{
    private readonly MeterListener _listener = new();
    private long _seen;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _listener.SetMeasurementEventCallback<long>((_, value, _, _) => _seen += value);
        _listener.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _listener.Dispose();
        return Task.CompletedTask;
    }
}

public static class Case
{
    public static async Task Run()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddHostedService<Probe>();
        using var host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
    }
}
