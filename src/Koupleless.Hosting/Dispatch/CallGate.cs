namespace Koupleless.Hosting.Dispatch;

/// <summary>
/// The door of a module: counts the calls in flight, closes for new ones, and tells when the last has left.
/// Divided in lanes so that requests on different processors do not wait for each other. Thread-safe.
/// </summary>
internal sealed class CallGate
{
    private readonly Lane[] _lanes = [.. Enumerable.Range(0, Math.Clamp(Environment.ProcessorCount, 1, 16)).Select(static _ => new Lane())];

    /// <summary>False when the gate is closed.</summary>
    public bool TryEnter(ModuleCall call) => _lanes[(uint)Environment.CurrentManagedThreadId % (uint)_lanes.Length].TryAdd(call);

    /// <summary>Called once for each call that entered.</summary>
    public static void Exit(ModuleCall call) => call.Lane!.Remove(call);

    /// <summary>Lets no more calls in. Idempotent.</summary>
    public void Close()
    {
        foreach (var lane in _lanes)
            lane.Close();
    }

    /// <summary>Completes when the gate is closed and the last call has left.</summary>
    public Task WhenEmptyAsync() => Task.WhenAll(_lanes.Select(static lane => lane.Empty));

    /// <summary>Cancels every call in flight.</summary>
    /// <returns>How many.</returns>
    public int AbortAll() => _lanes.Sum(static lane => lane.AbortAll());

    internal sealed class Lane
    {
        private readonly Lock _lock = new();
        private readonly TaskCompletionSource _empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private ModuleCall? _first;
        private bool _closed;

        public Task Empty => _empty.Task;

        public bool TryAdd(ModuleCall call)
        {
            lock (_lock)
            {
                if (_closed)
                    return false;
                call.Lane = this;
                call.Next = _first;
                _first?.Previous = call;
                _first = call;
                return true;
            }
        }

        public void Remove(ModuleCall call)
        {
            lock (_lock)
            {
                if (call.Previous is { } previous)
                    previous.Next = call.Next;
                else
                    _first = call.Next;
                call.Next?.Previous = call.Previous;
                call.Next = call.Previous = null;
                CompleteIfEmpty();
            }
        }

        public void Close()
        {
            lock (_lock)
            {
                _closed = true;
                CompleteIfEmpty();
            }
        }

        // Under the lock, so that a call cannot leave, and its connection start on the next request, before it is aborted.
        public int AbortAll()
        {
            lock (_lock)
            {
                var count = 0;
                for (var call = _first; call is not null; call = call.Next, count++)
                    call.Abort();
                return count;
            }
        }

        private void CompleteIfEmpty()
        {
            if (_closed && _first is null)
                _empty.TrySetResult();
        }
    }
}
