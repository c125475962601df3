namespace Shop.Storage;

/// <summary>When a journal is rewritten and how long a writer waits for another one.</summary>
public sealed record JournalOptions
{
    public static JournalOptions Default { get; } = new();

    /// <summary>A journal with fewer entries than this is never compacted.</summary>
    public int CompactAfter { get; init; } = 1_000;

    /// <summary>Compaction starts when the file holds this many entries for each one that is still current.</summary>
    public int CompactRatio { get; init; } = 4;

    /// <summary>How long a writer waits for a writer of another process, or of another version of the same app.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(10);
}
