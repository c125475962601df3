using Koupleless.Packaging;

namespace Koupleless.Hosting.Sources;

/// <summary>A module that is unpacked, before it has a place among the installed ones.</summary>
/// <param name="Manifest">Its manifest.</param>
/// <param name="Folder">Where it is unpacked; whoever holds the record moves or removes it.</param>
/// <param name="Digest">SHA-256 of the artifact; null for a folder.</param>
/// <param name="Arguments">The program's arguments.</param>
internal sealed record StagedModule(ModuleManifest Manifest, string Folder, string? Digest, IReadOnlyList<string> Arguments);
