// outcome: changes
// title: the trace listeners of the process are cleared
using System.Diagnostics;

public static class Case
{
    public static void Run() => Trace.Listeners.Clear();
}
