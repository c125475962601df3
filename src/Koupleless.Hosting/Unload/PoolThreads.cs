using System.Reflection;

namespace Koupleless.Hosting.Unload;

/// <summary>
/// Keeps the threads of the thread pool from ending. When a thread ends, .NET 10 frees what it has of the thread statics of each type
/// that can be unloaded, by the type's number. It gives the numbers of unloaded types out again and forgets nothing on the threads that are
/// still there: the end of one that a former module's code ran on frees a place in the table of a later module, or beyond its end, in whatever
/// object lies there. The process crashes, most often in the garbage collector. The threads of the pool are those that
/// outlive modules.
/// </summary>
internal static class PoolThreads
{
    /// <summary>How many threads the pool keeps when there is nothing to do; -1 for all. The build of a base sets it, too.</summary>
    public const string Setting = "System.Threading.ThreadPool.ThreadsToKeepAlive";

    private const BindingFlags Static = BindingFlags.Static | BindingFlags.NonPublic;

    /// <summary>Has the pool keep its threads, unless the base's project says something else or the pool has begun to work without.</summary>
    /// <returns>False when threads will end; true when they stay, or the runtime does not tell.</returns>
    public static bool Keep()
    {
        if (AppContext.GetData(Setting) is null)
            AppContext.SetData(Setting, -1);
        // Before the pool's first thread, this is what has it read the setting; a test shows that the field is there.
        return KeptThreads is null or < 0;
    }

    /// <summary>What the pool goes by; null when this runtime's pool has no such field.</summary>
    internal static int? KeptThreads => typeof(ThreadPool).Assembly.GetType("System.Threading.PortableThreadPool+WorkerThread")?.GetField("ThreadsToKeepAlive", Static)?.GetValue(null) as short?;
}
