// outcome: pins
// title: The static logger writes to a sink of the module
// packages: Serilog
using Serilog;
using Serilog.Core;
using Serilog.Events;

public static class Case
{
    public static void Run()
    {
        Log.Logger = new LoggerConfiguration().WriteTo.Sink(new RecentEvents()).CreateLogger();
        Log.Information("Order {Id} received", 42);
    }
}

internal sealed class RecentEvents : ILogEventSink
{
    private readonly Queue<LogEvent> _events = new();

    public void Emit(LogEvent logEvent)
    {
        lock (_events)
            _events.Enqueue(logEvent);
    }
}
