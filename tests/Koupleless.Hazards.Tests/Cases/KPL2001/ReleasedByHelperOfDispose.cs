// outcome: gone
// title: Dispose calls a helper of the class, which takes the handlers off
using System.Diagnostics;

public sealed class Diagnostics : IDisposable
{
    public Diagnostics()
    {
        AppDomain.CurrentDomain.UnhandledException += OnUnhandled;
        AppDomain.CurrentDomain.ProcessExit += OnExit;
    }

    public void Dispose() => Detach();

    private void Detach()
    {
        AppDomain.CurrentDomain.UnhandledException -= OnUnhandled;
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
    }

    private void OnUnhandled(object sender, UnhandledExceptionEventArgs e) => Debug.WriteLine(e.ExceptionObject);

    private void OnExit(object? sender, EventArgs e) => Debug.WriteLine("exit");
}

public static class Case
{
    public static void Run()
    {
        using var services = new ServiceCollection().AddSingleton<Diagnostics>().BuildServiceProvider();
        services.GetRequiredService<Diagnostics>();
    }
}
