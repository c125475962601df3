// outcome: gone
// title: the module waits for its own host to be stopped
public static class Case
{
    public static async Task Run()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        using var host = builder.Build();
        await host.StartAsync();
        var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
        var ended = host.WaitForShutdownAsync();
        lifetime.StopApplication();
        await ended;
    }
}
