// outcome: gone
// title: A logger of the module is passed on and disposed
// packages: Serilog
using Serilog;
using Serilog.Context;
using Serilog.Core;
using Serilog.Events;

public sealed record Order(int Id, string Customer);

public sealed class Orders(Serilog.ILogger logger)
{
    private readonly Serilog.ILogger _logger = logger.ForContext<Orders>();

    public void Receive(Order order)
    {
        using (LogContext.PushProperty("Order", order, destructureObjects: true))
            _logger.Information("Received {@Order}", order);
    }
}

public static class Case
{
    public static void Run()
    {
        using var logger = new LoggerConfiguration().Enrich.FromLogContext().WriteTo.Sink(new Recorder()).CreateLogger();
        new Orders(logger).Receive(new Order(42, "Ada"));
    }

    private sealed class Recorder : ILogEventSink
    {
        private readonly List<string> _lines = [];

        public void Emit(LogEvent logEvent) => _lines.Add(logEvent.RenderMessage());
    }
}
