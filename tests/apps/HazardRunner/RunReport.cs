using System.Text.Json.Serialization;

namespace Koupleless.HazardRunner;

/// <summary>What a process saw of its case. A process that the case ended leaves none.</summary>
public sealed record RunReport
{
    /// <summary>True when the case's load context was still there after all collections.</summary>
    public bool Pinned { get; init; }

    /// <summary>The collections that were needed.</summary>
    public int Collections { get; init; }

    /// <summary>True when the case stopped the base.</summary>
    public bool StoppedBase { get; init; }

    /// <summary>State of the whole process that was another after the case than before it.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>Statics of the case that <c>Run</c> has given other content.</summary>
    public IReadOnlyList<string> ChangedStatics { get; init; } = [];

    /// <summary>What <c>Run</c> or <c>Stop</c> threw.</summary>
    public string? Exception { get; init; }

    /// <summary>From a root to the load context, as far as it was asked for and found.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>Why <see cref="Path"/> is empty or not whole.</summary>
    public string? PathProblem { get; init; }
}

/// <summary>Written without reflection: the runner shall not fill the framework's caches itself.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RunReport))]
public sealed partial class RunReportContext : JsonSerializerContext;
