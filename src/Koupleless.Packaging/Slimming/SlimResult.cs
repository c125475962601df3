namespace Koupleless.Packaging;

/// <summary>What a module carries, what it takes from the base, and why.</summary>
/// <param name="Files">One decision for each file of the closure, in its order; a superseded file shares its winner's.</param>
/// <param name="Provided">The assemblies that what is carried references and the base must supply, in ordinal order.</param>
/// <param name="Errors">All that makes the module unfit for its base.</param>
public sealed record SlimResult(
    IReadOnlyList<SlimmedFile> Files,
    IReadOnlyList<ProvidedAssembly> Provided,
    IReadOnlyList<KouplelessException> Errors);

/// <summary>The decision on one file.</summary>
/// <param name="File">The file.</param>
/// <param name="Facts">Its facts; null for a native library.</param>
/// <param name="Decision">Where the module gets it from.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record SlimmedFile(ClosureFile File, AssemblyFacts? Facts, SlimDecision Decision, string Reason)
{
    /// <summary>What the base has under this name; of several bases the one that decided. Null when it has nothing, or none is named.</summary>
    public SuppliedAssembly? Supplied { get; init; }

    /// <summary>The packages and projects that the module's project names and that bring this one's; empty when it names this one itself.</summary>
    public IReadOnlyList<string> Through { get; init; } = [];

    /// <summary>The packages and projects whose copy was superseded by this one.</summary>
    public IReadOnlyList<string> AlsoIn { get; init; } = [];

    /// <summary>The policy that its reference names; null when it is the module's.</summary>
    public VersionPolicy? Policy { get; init; }

    /// <summary>True when the artifact carries it.</summary>
    public bool Carried => Decision == SlimDecision.Private && File.Role == ClosureRole.Copied;
}
