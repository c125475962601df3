// outcome: pins
// title: StopAsync takes the handler off another event of the same type
using System.Diagnostics;

public sealed class ExitWatch : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        AppDomain.CurrentDomain.ProcessExit += OnEnd;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        AppDomain.CurrentDomain.DomainUnload -= OnEnd;
        return Task.CompletedTask;
    }

    private void OnEnd(object? sender, EventArgs e) => Trace.Flush();
}

public static class Case
{
    public static async Task Run()
    {
        var watch = new ExitWatch();
        await watch.StartAsync(default);
        await watch.StopAsync(default);
    }
}
