// outcome: gone
// title: an event listener in a using
using System.Diagnostics.Tracing;

public sealed class RuntimeEvents : EventListener
{
    private int _sources;

    protected override void OnEventSourceCreated(EventSource eventSource) => Interlocked.Increment(ref _sources);
}

public static class Case
{
    public static void Run()
    {
        using var events = new RuntimeEvents();
    }
}
