// outcome: changes
// title: The static logger is closed on stop: the module goes, and the logger of all others is silent
// packages: Serilog
using Serilog;
using Serilog.Core;
using Serilog.Events;

public static class Case
{
    public static void Run()
    {
        Log.Logger = new LoggerConfiguration().WriteTo.Sink(new Counter()).CreateLogger();
        Log.Information("Order {Id} received", 42);
    }

    public static void Stop() => Log.CloseAndFlush();

    private sealed class Counter : ILogEventSink
    {
        private int _count;

        public void Emit(LogEvent logEvent) => Interlocked.Increment(ref _count);
    }
}
