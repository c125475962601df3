// outcome: pins
// title: a service reloads on SIGHUP
using System.Runtime.InteropServices;
using Koupleless;

public sealed class Reloader : IHostedService
{
    [AuditedStatic("One registration for the module.")]
    private static PosixSignalRegistration? s_registration;
    private int _reloads;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        s_registration = PosixSignalRegistration.Create(PosixSignal.SIGHUP, context =>
        {
            context.Cancel = true;
            _reloads++;
        });
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

public static class Case
{
    public static async Task Run()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddHostedService<Reloader>();
        using var host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
    }
}
