// outcome: gone
// title: a child process is killed
using System.Diagnostics;

public static class Case
{
    public static void Run()
    {
        using var child = Process.Start(new ProcessStartInfo("sleep", "60"));
        child?.Kill();
        child?.WaitForExit();
    }
}
