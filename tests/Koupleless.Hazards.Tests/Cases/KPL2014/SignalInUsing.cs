// outcome: gone
// title: a registration in a using
using System.Runtime.InteropServices;

public static class Case
{
    public static async Task Run()
    {
        var resized = 0;
        using var registration = PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => resized++);
        await Task.Delay(1);
    }
}
