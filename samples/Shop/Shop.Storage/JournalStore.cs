using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;

namespace Shop.Storage;

/// <summary>
/// A small keyed store: everything is in memory, every change is one line at the end of a file.
/// A write is on disk before it is visible. Several stores may be open on one file (two versions of an app while
/// one replaces the other): writers take turns by a lock file, readers catch up with what others appended.
/// </summary>
public sealed class JournalStore<TValue> : IDisposable
    where TValue : class
{
    private readonly JournalFile _file;
    private readonly JournalFormat<TValue> _format;
    private readonly JournalOptions _options;
    private readonly SemaphoreSlim _gate = new(1, 1);

    private volatile State _state = State.Empty;

    public JournalStore(string path, JsonTypeInfo<TValue> valueType, JournalOptions? options = null)
    {
        _options = options ?? JournalOptions.Default;
        _format = new JournalFormat<TValue>(valueType);
        _file = new JournalFile(path, _options.LockTimeout);
        _state = CatchUp(_state);
    }

    /// <summary>The current values in ordinal order of their keys. The result never changes; ask again for news.</summary>
    public ImmutableSortedDictionary<string, TValue> Current()
    {
        // A file that looks as it did when it was last read holds nothing new, so most reads take no lock.
        if (_file.Stamp() == _state.Stamp)
        {
            return _state.Values;
        }

        _gate.Wait();
        try
        {
            var state = CatchUp(_state);
            _state = state;
            return state.Values;
        }
        finally
        {
            _gate.Release();
        }
    }

    public TValue? Find(string key) => Current().GetValueOrDefault(key);

    /// <summary>Runs <paramref name="work"/> alone and writes what it changed, all of it or nothing.</summary>
    public async Task<TResult> WriteAsync<TResult>(
        Func<JournalTransaction<TValue>, TResult> work, CancellationToken cancellation = default)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            await using var turn = await _file.TakeTurnAsync(cancellation);

            var state = CatchUp(_state);
            var transaction = new JournalTransaction<TValue>(state.Values);
            var result = work(transaction);

            if (transaction.Changes.Count > 0)
            {
                state = Append(state, transaction);
            }

            _state = state;
            return result;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private State Append(State state, JournalTransaction<TValue> transaction)
    {
        var end = _file.Append(state.Position, _format.Write(transaction.Changes));
        var entries = state.Entries + transaction.Changes.Count;
        var values = transaction.Result();

        return entries > _options.CompactAfter && entries > (long)values.Count * _options.CompactRatio
            ? Compact(state.Generation, values)
            : new State(state.Generation, end, entries, _file.Stamp(), values);
    }

    private State Compact(long generation, ImmutableSortedDictionary<string, TValue> values)
    {
        var end = _file.Replace(generation + 1, _format.WriteAll(values));
        return new State(generation + 1, end, values.Count, _file.Stamp(), values);
    }

    private State CatchUp(State state)
    {
        // The stamp is taken first: what is appended after it makes the next read look again.
        var stamp = _file.Stamp();
        if (stamp == state.Stamp)
        {
            return state;
        }

        var tail = _file.ReadTail(state.Generation, state.Position);
        var values = tail.FromStart ? State.Empty.Values.ToBuilder() : state.Values.ToBuilder();
        var entries = tail.FromStart ? 0 : state.Entries;

        foreach (var line in tail.Lines)
        {
            entries += _format.Apply(line, values);
        }

        return new State(tail.Generation, tail.End, entries, stamp, values.ToImmutable());
    }

    private sealed record State(
        long Generation,
        long Position,
        long Entries,
        FileStamp Stamp,
        ImmutableSortedDictionary<string, TValue> Values)
    {
        public static State Empty { get; } =
            new(0, 0, 0, FileStamp.None, ImmutableSortedDictionary.Create<string, TValue>(StringComparer.Ordinal));
    }
}
