namespace Koupleless.Packaging;

/// <summary>One file of an artifact.</summary>
/// <param name="Name">Path in the archive, with forward slashes.</param>
/// <param name="Content">The file's bytes.</param>
public sealed record ArtifactEntry(string Name, ReadOnlyMemory<byte> Content);
