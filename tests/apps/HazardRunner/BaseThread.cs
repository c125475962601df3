using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Koupleless.HazardRunner;

/// <summary>
/// A thread that lives on after it has run code of a module, as the threads of a base's pool do: what the module leaves in its
/// thread-local storage stays.
/// </summary>
internal sealed class BaseThread
{
    private readonly BlockingCollection<Action> _work = [];
    private readonly Thread _thread;

    public BaseThread()
    {
        _thread = new Thread(Loop) { IsBackground = true };
        _thread.UnsafeStart();
    }

    /// <summary>Runs the work to its end, or interrupts it when it blocks for too long.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Run(Action work, TimeSpan patience)
    {
        using var done = new ManualResetEventSlim();
        _work.Add(() =>
        {
            try
            {
                // As in a pool, what the work puts into the execution context ends with it.
                ExecutionContext.Run(ExecutionContext.Capture()!, static state => ((Action)state!)(), work);
            }
            finally
            {
                done.Set();
            }
        });
        if (done.Wait(patience))
            return;
        // As the base does with a program that still blocks its thread when it is told to stop.
        _thread.Interrupt();
        done.Wait(TimeSpan.FromSeconds(1));
    }

    private void Loop()
    {
        while (true)
            RunNext();
    }

    // A frame of its own: what it held is dead when it returns.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RunNext() => _work.Take()();
}
