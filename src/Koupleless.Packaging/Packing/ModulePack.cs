namespace Koupleless.Packaging;

/// <summary>A module's artifact before it is written. Immutable.</summary>
/// <param name="Manifest">The manifest.</param>
/// <param name="Files">The assemblies, libraries and content.</param>
/// <param name="Package">What the package says of itself.</param>
/// <param name="Slim">What was decided on the closure.</param>
public sealed record ModulePack(ModuleManifest Manifest, IReadOnlyList<ArtifactEntry> Files, PackageMetadata Package, SlimResult Slim);
