// outcome: gone
// title: the trace listener is removed when the service stops
using System.Diagnostics;
using System.Text;

public sealed class MemoryTraceListener : TraceListener
{
    private readonly StringBuilder _text = new();

    public override void Write(string? message) => _text.Append(message);

    public override void WriteLine(string? message) => _text.AppendLine(message);
}

public sealed class Tracing : IDisposable
{
    private readonly MemoryTraceListener _listener = new();

    public Tracing() => Trace.Listeners.Add(_listener);

    public void Dispose() => Trace.Listeners.Remove(_listener);
}

public static class Case
{
    public static void Run()
    {
        using var tracing = new Tracing();
    }
}
