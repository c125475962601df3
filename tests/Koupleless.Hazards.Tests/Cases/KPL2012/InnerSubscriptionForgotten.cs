// outcome: pins
// title: the outer subscription is disposed, the one on a listener of the base is not
using System.Diagnostics;
using Hazards.Base;

public sealed class SqlDiagnostics : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private int _commands;

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Shop.Sql")
        {
            value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value) => _commands++;
}

public static class Case
{
    public static void Run()
    {
        BaseState.Values.GetOrAdd("sql", static _ => new DiagnosticListener("Shop.Sql"));
        using var subscription = DiagnosticListener.AllListeners.Subscribe(new SqlDiagnostics());
    }
}
