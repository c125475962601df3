// outcome: gone
// title: a composite owner disposes of the outer and all inner subscriptions
using System.Diagnostics;

public sealed class HttpDiagnostics : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];
    private int _events;

    public void Start() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void OnNext(DiagnosticListener value) => _subscriptions.Add(value.Subscribe(this));

    public void OnNext(KeyValuePair<string, object?> value) => _events++;

    public void Dispose()
    {
        foreach (var subscription in _subscriptions)
        {
            subscription.Dispose();
        }
    }
}

public static class Case
{
    public static void Run()
    {
        using var diagnostics = new HttpDiagnostics();
        diagnostics.Start();
    }
}
