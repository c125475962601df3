namespace Koupleless.Packaging;

/// <summary>A file of the closure while it is decided on.</summary>
internal sealed class Candidate(ClosureFile file, AssemblyFacts? facts, string? node)
{
    public ClosureFile File { get; } = file;

    public AssemblyFacts? Facts { get; } = facts;

    /// <summary>The package or project that brings it, when restore knew it.</summary>
    public string? Node { get; } = node;

    public bool IsAssembly => Facts is { Culture: null };

    public bool IsSatellite => Facts is { Culture: not null };

    public Verdict Verdict { get; set; } = new(SlimDecision.Private, string.Empty);

    public bool Carried => Verdict.Decision == SlimDecision.Private;
}
