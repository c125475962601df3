// outcome: pins
// title: a trace listener of the module
using System.Diagnostics;
using System.Text;

public sealed class MemoryTraceListener : TraceListener
{
    private readonly StringBuilder _text = new();

    public override void Write(string? message) => _text.Append(message);

    public override void WriteLine(string? message) => _text.AppendLine(message);
}

public static class Case
{
    public static void Run() => Trace.Listeners.Add(new MemoryTraceListener());
}
