// outcome: pins
// title: a hosted service with a primary constructor adds and never takes off
using Hazards.Base;

public sealed class TickLogger(IClock clock) : IHostedService
{
    private long _ticks;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        clock.Tick += OnTick;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void OnTick(object? sender, EventArgs e) => _ticks++;
}

public static class Case
{
    public static async Task Run()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton(BaseState.Clock);
        builder.Services.AddHostedService<TickLogger>();
        using var host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
    }
}
