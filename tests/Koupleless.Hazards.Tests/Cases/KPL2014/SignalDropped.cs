// outcome: gone
// title: a registration that is dropped goes with its finalizer
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

public static class Case
{
    public static void Run()
    {
        Watch();
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Watch()
    {
        var resized = 0;
        _ = PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => resized++);
    }
}
