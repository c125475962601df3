// outcome: pins
// title: a sink of the module in Serilog's static logger
// packages: Serilog
using Serilog;
using Serilog.Core;
using Serilog.Events;

public sealed class MemorySink : ILogEventSink
{
    private readonly List<string> _lines = [];

    public void Emit(LogEvent logEvent) => _lines.Add(logEvent.RenderMessage());
}

public static class Case
{
    public static void Run()
    {
        Log.Logger = new LoggerConfiguration().WriteTo.Sink(new MemorySink()).CreateLogger();
        Log.Information("started");
    }
}
