// outcome: gone
// title: the loop of the thread ends with the stopping token
public sealed class Poller(IHostApplicationLifetime lifetime) : IHostedService
{
    private int _polls;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        new Thread(Loop) { IsBackground = true }.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Loop()
    {
        while (!lifetime.ApplicationStopping.WaitHandle.WaitOne(20))
        {
            _polls++;
        }
    }
}

public static class Case
{
    public static async Task Run()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddHostedService<Poller>();
        using var host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
        await Task.Delay(50);
    }
}
