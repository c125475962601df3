using System.Diagnostics;

namespace Koupleless.Hosting.Unload;

/// <summary>Collects until a load context is gone, or time is up. Parallel proofs share collections. Thread-safe.</summary>
internal sealed class UnloadProof(Action collect)
{
    /// <summary>Fewer prove nothing: one finds the context dead, its scout's finalizer runs, the next takes it.</summary>
    private const int LeastCollections = 3;

    private static readonly TimeSpan s_longestPause = TimeSpan.FromMilliseconds(500);

    private readonly Lock _lock = new();
    private Task _running = Task.CompletedTask;
    private Task? _next;

    public UnloadProof()
        : this(Collect)
    {
    }

    /// <summary>True when the context is gone; false when it is not after the time, however busy the machine is, and some collections.</summary>
    public async Task<bool> WaitAsync(WeakReference context, TimeSpan timeout)
    {
        var began = Stopwatch.GetTimestamp();
        var pause = TimeSpan.FromMilliseconds(1);
        for (var collections = 1; ; collections++)
        {
            if (!context.IsAlive)
                return true;
            await CollectSharedAsync();
            if (!context.IsAlive)
                return true;
            if (collections >= LeastCollections && Stopwatch.GetElapsedTime(began) + pause > timeout)
                return false;
            // Threads of the pool that just ran the module's code may still have it on their stacks or in their registers.
            await Task.Delay(pause);
            pause = pause * 2 < s_longestPause ? pause * 2 : s_longestPause;
        }
    }

    /// <summary>Completes with the first collection that begins after the call. All who wait for one that runs get the same next one.</summary>
    private Task CollectSharedAsync()
    {
        lock (_lock)
            return _next ??= CollectAfterAsync(_running);
    }

    private async Task CollectAfterAsync(Task running)
    {
        // Off the caller's thread, whose stack may hold what is to go, and out of the lock.
        await running.ConfigureAwait(ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.SuppressThrowing);
        lock (_lock)
            (_running, _next) = (_next!, null);
        collect();
    }

    private static void Collect()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        GC.WaitForPendingFinalizers();
    }
}
