// outcome: pins
// title: the registrations are put where the base keeps them
using System.Runtime.InteropServices;
using Hazards.Base;

public static class Case
{
    public static void Run()
    {
        var resized = 0;
        BaseState.Values["signals"] = PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => resized++);
    }
}
