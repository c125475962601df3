// outcome: changes
// title: a framework listener is added
using System.Diagnostics;

public static class Case
{
    public static void Run()
    {
        Trace.Listeners.Add(new TextWriterTraceListener(TextWriter.Null, "orders"));
        Trace.AutoFlush = true;
    }
}
