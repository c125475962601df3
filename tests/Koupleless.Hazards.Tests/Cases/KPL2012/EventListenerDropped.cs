// outcome: pins
// title: an EventListener is listed by the runtime even if it is dropped
using System.Diagnostics.Tracing;

public sealed class RuntimeEvents : EventListener
{
    private int _events;

    protected override void OnEventWritten(EventWrittenEventArgs eventData) => Interlocked.Increment(ref _events);
}

public static class Case
{
    public static void Run() => _ = new RuntimeEvents();
}
