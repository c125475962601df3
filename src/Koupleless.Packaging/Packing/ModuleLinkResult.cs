namespace Koupleless.Packaging;

/// <summary>The outcome of the link check of a build. Immutable.</summary>
/// <param name="Errors">One for each reference that a base does not satisfy.</param>
/// <param name="DeadReferences">What no base could satisfy, because it is not there when the module runs alone either.</param>
/// <param name="Unverified">Simple names of assemblies that a base supplies and whose files are not at hand.</param>
public sealed record ModuleLinkResult(
    IReadOnlyList<KouplelessException> Errors,
    IReadOnlyList<DeadReference> DeadReferences,
    IReadOnlyList<string> Unverified);
