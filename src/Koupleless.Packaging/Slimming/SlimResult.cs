namespace Koupleless.Packaging;

/// <summary>What a module carries, what it takes from the base, and why.</summary>
/// <param name="Files">One decision for each file of the closure, in its order.</param>
/// <param name="Provided">The assemblies that what is carried references and the base must supply, in ordinal order.</param>
/// <param name="Errors">What makes the module unfit for its base.</param>
public sealed record SlimResult(
    IReadOnlyList<SlimmedFile> Files,
    IReadOnlyList<ProvidedAssembly> Provided,
    IReadOnlyList<KouplelessException> Errors);

/// <summary>The decision on one file.</summary>
/// <param name="File">The file.</param>
/// <param name="Facts">Its facts; null for a native library.</param>
/// <param name="Carried">True when the artifact carries it, false when the base supplies it.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record SlimmedFile(ClosureFile File, AssemblyFacts? Facts, bool Carried, string Reason);
