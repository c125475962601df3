// outcome: gone
// title: a native function
using System.Runtime.InteropServices;

public static partial class Native
{
    [DllImport("libc", EntryPoint = "getpid")]
    public static extern int GetProcessId();
}

public static class Case
{
    public static void Run() => _ = Native.GetProcessId();
}
