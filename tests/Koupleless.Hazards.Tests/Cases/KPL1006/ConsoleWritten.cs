// outcome: gone
// title: the console is written to
using System.Diagnostics;

public static class Case
{
    public static void Run()
    {
        Console.WriteLine("orders started");
        Console.Out.Flush();
        Console.Error.WriteLine("no warnings");
        Trace.TraceInformation("orders started");
    }
}
