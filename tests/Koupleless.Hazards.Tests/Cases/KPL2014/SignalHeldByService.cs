// outcome: pins
// title: a service in a static holds the registration
using System.Runtime.InteropServices;

public sealed class Reloader
{
    private readonly PosixSignalRegistration _registration;
    private int _reloads;

    public Reloader() => _registration = PosixSignalRegistration.Create(PosixSignal.SIGHUP, context =>
    {
        context.Cancel = true;
        _reloads++;
    });

    public bool Active => _registration is not null;
}

public static class Case
{
    private static readonly Reloader s_reloader = new();

    public static void Run() => _ = s_reloader.Active;
}
