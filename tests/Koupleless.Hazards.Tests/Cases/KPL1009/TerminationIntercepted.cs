// outcome: pins
// title: SIGTERM is cancelled by the module
using System.Runtime.InteropServices;

public static class Case
{
    private static readonly PosixSignalRegistration s_term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, static context => context.Cancel = true);

    public static void Run() => GC.KeepAlive(s_term);
}
