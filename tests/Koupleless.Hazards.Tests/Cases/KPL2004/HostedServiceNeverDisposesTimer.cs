// outcome: pins
// title: a hosted service keeps its timer in a static field and does nothing in StopAsync
using Koupleless;

public sealed class Heartbeat : IHostedService
{
    [AuditedStatic("One heartbeat for the module.")]
    private static Timer? s_timer;
    private int _beats;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        s_timer = new Timer(_ => _beats++, null, TimeSpan.Zero, TimeSpan.FromMilliseconds(20));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

public static class Case
{
    public static async Task Run()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddHostedService<Heartbeat>();
        using var host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
    }
}
