// outcome: pins
// title: a singleton flushes its log when the process exits and is never taken off the event
public sealed class AuditLog
{
    private readonly List<string> _pending = [];

    public AuditLog() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Flush();

    public void Write(string entry) => _pending.Add(entry);

    public void Flush() => _pending.Clear();
}

public static class Case
{
    public static void Run()
    {
        using var services = new ServiceCollection().AddSingleton<AuditLog>().BuildServiceProvider();
        services.GetRequiredService<AuditLog>().Write("order 17 paid");
    }
}
