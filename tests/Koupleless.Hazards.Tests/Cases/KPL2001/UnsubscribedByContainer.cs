// outcome: gone
// title: the container disposes of the singleton, which takes its handler off
public sealed class AuditLog : IDisposable
{
    private readonly List<string> _pending = [];

    public AuditLog() => AppDomain.CurrentDomain.ProcessExit += OnExit;

    public void Write(string entry) => _pending.Add(entry);

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        _pending.Clear();
    }

    private void OnExit(object? sender, EventArgs e) => _pending.Clear();
}

public static class Case
{
    public static void Run()
    {
        using var services = new ServiceCollection().AddSingleton<AuditLog>().BuildServiceProvider();
        services.GetRequiredService<AuditLog>().Write("order 17 paid");
    }
}
