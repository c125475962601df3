// outcome: gone
// title: a hosted service disposes of its registration
using System.Runtime.InteropServices;

public sealed class WindowWatch : IHostedService
{
    private PosixSignalRegistration? _registration;
    private int _resized;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _registration = PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => _resized++);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _registration?.Dispose();
        return Task.CompletedTask;
    }
}

public static class Case
{
    public static async Task Run()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddHostedService<WindowWatch>();
        using var host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
    }
}
