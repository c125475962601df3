// outcome: gone
// title: ExecuteAsync adds the handler and takes it off when the stopping token is cancelled
using Hazards.Base;

public sealed class TickCounter(IClock clock) : BackgroundService
{
    private int _ticks;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        clock.Tick += OnTick;
        try
        {
            await Task.Delay(Timeout.Infinite, stoppingToken);
        }
        finally
        {
            clock.Tick -= OnTick;
        }
    }

    private void OnTick(object? sender, EventArgs e) => _ticks++;
}

public static class Case
{
    public static async Task Run()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton(BaseState.Clock);
        builder.Services.AddHostedService<TickCounter>();
        using var host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
    }
}
