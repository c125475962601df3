// outcome: gone
// title: a small disposable adds the handler and takes it off, and is in a using
public readonly struct ExitSubscription : IDisposable
{
    private readonly EventHandler _handler;

    public ExitSubscription(EventHandler handler)
    {
        _handler = handler;
        AppDomain.CurrentDomain.ProcessExit += handler;
    }

    public void Dispose() => AppDomain.CurrentDomain.ProcessExit -= _handler;
}

public static class Case
{
    public static void Run()
    {
        var lines = new List<string>();
        using var subscription = new ExitSubscription((_, _) => lines.Clear());
        lines.Add("started");
    }
}
