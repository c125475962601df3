// outcome: changes
// title: the process gets a lower priority
using System.Diagnostics;

public static class Case
{
    public static void Run()
    {
        using var self = Process.GetCurrentProcess();
        self.PriorityClass = ProcessPriorityClass.BelowNormal;
    }
}
