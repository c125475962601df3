// outcome: gone
// title: signals are named, none is handled
using System.Data;
using System.Runtime.InteropServices;

public static class Case
{
    public static void Run()
    {
        var names = Enum.GetValues<PosixSignal>().Select(static signal => signal.ToString()).ToList();
        _ = names.Contains(nameof(PosixSignal.SIGTERM));
    }
}
