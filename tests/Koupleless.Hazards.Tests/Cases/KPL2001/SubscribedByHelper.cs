// outcome: pins
// title: a helper adds the handler that it is given
public static class Shutdown
{
    public static void Hook(EventHandler handler) => AppDomain.CurrentDomain.ProcessExit += handler;
}

public sealed class OutboxWriter
{
    private int _flushed;

    public void Start() => Shutdown.Hook((_, _) => _flushed++);
}

public static class Case
{
    public static void Run() => new OutboxWriter().Start();
}
