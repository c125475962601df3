// outcome: pins
// title: Dispose takes the handler off only when a flag is set, and it is not
public sealed class SessionStore(bool persistent) : IDisposable
{
    private readonly Dictionary<string, string> _sessions = [];

    public void Open() => AppDomain.CurrentDomain.ProcessExit += Save;

    public void Dispose()
    {
        if (persistent)
        {
            AppDomain.CurrentDomain.ProcessExit -= Save;
        }
    }

    private void Save(object? sender, EventArgs e) => _sessions.Clear();
}

public static class Case
{
    public static void Run()
    {
        using var store = new SessionStore(persistent: false);
        store.Open();
    }
}
