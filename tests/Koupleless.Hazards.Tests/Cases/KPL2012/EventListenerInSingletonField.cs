// outcome: pins
// title: a listener in a field of a service that is not disposable
using System.Diagnostics.Tracing;

public sealed class PoolEvents : EventListener
{
    public int Sources { get; private set; }

    protected override void OnEventSourceCreated(EventSource eventSource) => Sources++;
}

public sealed class PoolMonitor
{
    private readonly PoolEvents _events = new();

    public int Sources => _events.Sources;
}

public static class Case
{
    public static void Run()
    {
        using var services = new ServiceCollection().AddSingleton<PoolMonitor>().BuildServiceProvider();
        _ = services.GetRequiredService<PoolMonitor>().Sources;
    }
}
