// outcome: pins
// title: a static registration is disposed only when a reload happened
using System.Runtime.InteropServices;

public sealed class Reloads
{
    private static readonly PosixSignalRegistration s_registration = PosixSignalRegistration.Create(PosixSignal.SIGCONT, Resume);

    public int Count { get; private set; } = s_registration is null ? 1 : 0;

    public void End()
    {
        if (Count > 0)
        {
            s_registration.Dispose();
        }
    }

    private static void Resume(PosixSignalContext context) => context.Cancel = true;
}

public static class Case
{
    public static void Run() => new Reloads().End();
}
