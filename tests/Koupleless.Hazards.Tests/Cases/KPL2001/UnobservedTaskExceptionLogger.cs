// outcome: pins
// title: Main subscribes a local function to UnobservedTaskException
using System.Diagnostics;

public static class Case
{
    public static void Run()
    {
        TaskScheduler.UnobservedTaskException += Observe;

        static void Observe(object? sender, UnobservedTaskExceptionEventArgs e)
        {
            Trace.TraceError(e.Exception.Message);
            e.SetObserved();
        }
    }
}
