// outcome: pins
// title: the lambda that is taken off is not the one that was added
public sealed class ExceptionCounter : IHostedService
{
    private int _count;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        AppDomain.CurrentDomain.FirstChanceException += (_, _) => Interlocked.Increment(ref _count);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        AppDomain.CurrentDomain.FirstChanceException -= (_, _) => Interlocked.Increment(ref _count);
        return Task.CompletedTask;
    }
}

public static class Case
{
    public static async Task Run()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddHostedService<ExceptionCounter>();
        using var host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
    }
}
