// outcome: pins
// title: a registration in a static field
using System.Runtime.InteropServices;

public static class Case
{
    private static readonly PosixSignalRegistration s_reload = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Reload);

    public static void Run() => GC.KeepAlive(s_reload);

    private static void Reload(PosixSignalContext context) => context.Cancel = true;
}
