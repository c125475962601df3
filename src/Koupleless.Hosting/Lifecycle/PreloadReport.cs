using System.Collections.Concurrent;

namespace Koupleless.Hosting.Lifecycle;

/// <summary>What came of the preload list. Thread-safe.</summary>
internal sealed class PreloadReport : IPreloadReport
{
    private readonly ConcurrentDictionary<string, string> _failures = new(StringComparer.Ordinal);
    private volatile bool _completed;

    public bool IsCompleted => _completed;

    public IReadOnlyDictionary<string, string> Failures => _failures;

    public void Add(string source, string error) => _failures[source] = error;

    public void Complete() => _completed = true;
}
