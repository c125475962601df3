// outcome: exits
// title: a watchdog kills the process that it is in
using System.Diagnostics;

public sealed class Watchdog
{
    public void Bark()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
        self.WaitForExit();
    }
}

public static class Case
{
    public static void Run() => new Watchdog().Bark();
}
