namespace Koupleless.Packaging;

/// <summary>A module's artifact before it is written. Immutable.</summary>
/// <param name="Manifest">The manifest.</param>
/// <param name="Files">The assemblies, libraries and content, and the report.</param>
/// <param name="Package">What the package says of itself.</param>
/// <param name="Report">What was decided on the closure.</param>
/// <param name="Errors">All that forbids to write it; empty when nothing does.</param>
public sealed record ModulePack(
    ModuleManifest Manifest,
    IReadOnlyList<ArtifactEntry> Files,
    PackageMetadata Package,
    SlimReport Report,
    IReadOnlyList<KouplelessException> Errors);
