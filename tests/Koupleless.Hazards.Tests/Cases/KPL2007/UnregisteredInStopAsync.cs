// outcome: gone
// title: a hosted service unregisters with ?. in StopAsync
using Hazards.Base;

public sealed class SignalService : IHostedService
{
    private RegisteredWaitHandle? _wait;
    private int _signals;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _wait = ThreadPool.RegisterWaitForSingleObject(BaseState.Signal, (_, _) => _signals++, null, -1, false);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _wait?.Unregister(null);
        return Task.CompletedTask;
    }
}

public static class Case
{
    public static async Task Run()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddHostedService<SignalService>();
        using var host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
    }
}
