// outcome: gone
// title: waiting for a task of the base, until the module stops
using Hazards.Base;

public sealed class Follower : BackgroundService
{
    public bool HasEnded { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await BaseState.Completion.WaitAsync(stoppingToken);
        HasEnded = true;
    }
}

public static class Case
{
    public static async Task Run()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddHostedService<Follower>();
        using var host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
    }
}
