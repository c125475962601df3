// outcome: pins
// title: the timer is disposed only when a flag is set, and a static keeps it
using Koupleless;

public sealed class Backup(bool clean) : IDisposable
{
    [AuditedStatic("One timer for all backups.")]
    private static Timer? s_timer;

    public void Start() => s_timer = new Timer(static _ => GC.KeepAlive(null), null, 1000, 1000);

    public void Dispose()
    {
        if (clean)
        {
            s_timer?.Dispose();
        }
    }
}

public static class Case
{
    public static void Run()
    {
        using var backup = new Backup(clean: false);
        backup.Start();
    }
}
