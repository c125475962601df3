using System.Runtime.CompilerServices;

namespace Koupleless.HazardRunner;

/// <summary>Collects until a context is gone or no collection helps.</summary>
internal static class Collector
{
    private const int Most = 40;

    /// <summary>The collections that were made; the context is pinned when it is still alive.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Collect(WeakReference context)
    {
        for (var count = 1; count <= Most; count++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
            GC.WaitForPendingFinalizers();
            if (!context.IsAlive)
                return count;
            // Threads that just ran the case's code may have it on their stacks, and what was told to stop needs a moment.
            Thread.Sleep(count < 10 ? 2 : 20);
        }

        return Most;
    }
}
