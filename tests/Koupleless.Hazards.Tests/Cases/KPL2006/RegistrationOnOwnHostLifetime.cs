// outcome: gone
// title: a registration on the lifetime of the module's own host
public sealed class Warmup(IHostApplicationLifetime lifetime) : IHostedService
{
    public bool IsWarm { get; private set; }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() => IsWarm = true);
        lifetime.ApplicationStopped.Register(() => IsWarm = false);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

public static class Case
{
    public static async Task Run()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddHostedService<Warmup>();
        using var host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
    }
}
