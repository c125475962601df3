// outcome: pins
// title: three events are subscribed to, two of them are taken off
using System.Diagnostics;

public sealed class Diagnostics : IDisposable
{
    public Diagnostics()
    {
        AppDomain.CurrentDomain.UnhandledException += OnUnhandled;
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        TaskScheduler.UnobservedTaskException += OnUnobserved;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.UnhandledException -= OnUnhandled;
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
    }

    private void OnUnhandled(object sender, UnhandledExceptionEventArgs e) => Trace.TraceError(e.ExceptionObject.ToString());

    private void OnExit(object? sender, EventArgs e) => Trace.Flush();

    private void OnUnobserved(object? sender, UnobservedTaskExceptionEventArgs e) => e.SetObserved();
}

public static class Case
{
    public static void Run()
    {
        using var services = new ServiceCollection().AddSingleton<Diagnostics>().BuildServiceProvider();
        services.GetRequiredService<Diagnostics>();
    }
}
