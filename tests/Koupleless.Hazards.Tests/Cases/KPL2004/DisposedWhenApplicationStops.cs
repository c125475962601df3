// outcome: gone
// title: a callback of ApplicationStopping disposes of the timer
public sealed class Cleanup
{
    private readonly Timer _timer;
    private int _runs;

    public Cleanup(IHostApplicationLifetime lifetime)
    {
        _timer = new Timer(_ => _runs++, null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        lifetime.ApplicationStopping.Register(_timer.Dispose);
    }
}

public static class Case
{
    public static async Task Run()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<Cleanup>();
        using var host = builder.Build();
        host.Services.GetRequiredService<Cleanup>();
        await host.StartAsync();
        await host.StopAsync();
    }
}
