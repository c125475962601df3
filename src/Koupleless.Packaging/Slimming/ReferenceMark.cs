namespace Koupleless.Packaging;

/// <summary>What a module's project says on one of its references.</summary>
/// <param name="Provided">The metadata <c>Provided</c>; null when it has none.</param>
/// <param name="Policy">The metadata <c>ProvidedVersionPolicy</c>; null when it has none.</param>
public sealed record ReferenceMark(bool? Provided = null, VersionPolicy? Policy = null);
