using System.Runtime.InteropServices;

namespace Koupleless.Benchmarks;

/// <summary>What the processes that this one has started, and that have ended, have used. .NET does not tell after their end.</summary>
internal static partial class ChildProcesses
{
    private const int Children = -1;

    // struct rusage of 64-bit Linux: user and system time in seconds and microseconds, then 14 counters.
    private const int Fields = 18;

    /// <summary>Milliseconds of processor time; not a number where there is no such call.</summary>
    public static double ProcessorTime()
    {
        if (!OperatingSystem.IsLinux())
            return double.NaN;
        Span<long> usage = stackalloc long[Fields];
        _ = GetResourceUsage(Children, usage);
        return ((usage[0] + usage[2]) * 1000.0) + ((usage[1] + usage[3]) / 1000.0);
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetResourceUsage(int who, Span<long> usage);
}
