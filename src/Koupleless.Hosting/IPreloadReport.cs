namespace Koupleless.Hosting;

/// <summary>What came of the modules that the base's configuration lists. Thread-safe.</summary>
public interface IPreloadReport
{
    /// <summary>True when every listed module serves or has failed.</summary>
    bool IsCompleted { get; }

    /// <summary>The message of the error for each source that failed.</summary>
    IReadOnlyDictionary<string, string> Failures { get; }
}
