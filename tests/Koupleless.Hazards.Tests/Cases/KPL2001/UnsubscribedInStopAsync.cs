// outcome: gone
// title: a hosted service takes its handler off in StopAsync
using System.Runtime.ExceptionServices;

public sealed class ExceptionCounter : IHostedService
{
    private int _count;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        AppDomain.CurrentDomain.FirstChanceException += Count;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        AppDomain.CurrentDomain.FirstChanceException -= Count;
        return Task.CompletedTask;
    }

    private void Count(object? sender, FirstChanceExceptionEventArgs e) => Interlocked.Increment(ref _count);
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
