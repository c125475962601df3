// outcome: pins
// title: a subscription to all diagnostic listeners
using System.Diagnostics;

public sealed class HttpDiagnostics : IObserver<DiagnosticListener>
{
    private readonly List<string> _names = [];

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void OnNext(DiagnosticListener value) => _names.Add(value.Name);
}

public static class Case
{
    public static void Run() => DiagnosticListener.AllListeners.Subscribe(new HttpDiagnostics());
}
