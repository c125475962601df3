using System.Diagnostics;

namespace Koupleless.Hosting.Unload;

/// <summary>Collects until a load context is gone, or time is up. Parallel proofs share collections. Thread-safe.</summary>
internal sealed class UnloadProof
{
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim _collecting = new(1, 1);

    /// <summary>True when the context is gone.</summary>
    public async Task<bool> WaitAsync(WeakReference context, TimeSpan timeout)
    {
        var began = Stopwatch.GetTimestamp();
        var pause = TimeSpan.FromMilliseconds(1);
        while (true)
        {
            if (await IsGoneAsync(context))
                return true;
            if (Stopwatch.GetElapsedTime(began) + pause > timeout)
                return false;
            // Threads of the pool that just ran the module's code may still have it on their stacks or in their registers.
            await Task.Delay(pause);
            pause = pause * 2 < s_longestPause ? pause * 2 : s_longestPause;
        }
    }

    private async Task<bool> IsGoneAsync(WeakReference context)
    {
        await _collecting.WaitAsync();
        try
        {
            // The collection of another proof may have been enough.
            if (!context.IsAlive)
                return true;
            await Task.Run(static () =>
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
                // A context goes with the finalizer of its scout, at the collection after the one that found it dead.
                GC.WaitForPendingFinalizers();
            });
            return !context.IsAlive;
        }
        finally
        {
            _collecting.Release();
        }
    }
}
