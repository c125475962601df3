using System.Collections.Immutable;

namespace Koupleless.Packaging;

/// <summary>An assembly that a module carries.</summary>
/// <param name="Name">Simple name.</param>
/// <param name="Bytes">The file.</param>
public sealed record ModuleImage(string Name, ImmutableArray<byte> Bytes);
