using System.Collections.Immutable;

namespace Shop.Storage;

/// <summary>What a write sees and changes. Valid only inside the call that received it.</summary>
public sealed class JournalTransaction<TValue>
    where TValue : class
{
    private readonly ImmutableSortedDictionary<string, TValue>.Builder _values;
    private readonly List<KeyValuePair<string, TValue?>> _changes = [];

    internal JournalTransaction(ImmutableSortedDictionary<string, TValue> values) => _values = values.ToBuilder();

    public IEnumerable<KeyValuePair<string, TValue>> Entries => _values;

    public int Count => _values.Count;

    /// <summary>The greatest key in ordinal order, or null when the store is empty.</summary>
    public string? LastKey => _values.Count == 0 ? null : _values.Keys.Last();

    internal IReadOnlyList<KeyValuePair<string, TValue?>> Changes => _changes;

    public TValue? Find(string key) => _values.GetValueOrDefault(key);

    public TValue Put(string key, TValue value)
    {
        _values[key] = value;
        _changes.Add(new(key, value));
        return value;
    }

    public bool Delete(string key)
    {
        if (!_values.Remove(key))
        {
            return false;
        }

        _changes.Add(new(key, null));
        return true;
    }

    internal ImmutableSortedDictionary<string, TValue> Result() => _values.ToImmutable();
}
