using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Koupleless.Hazards.Tests.Corpus;

/// <summary>What a web project of this SDK compiles against. Each file is read once.</summary>
internal static class ReferenceAssemblies
{
    private static readonly ConcurrentDictionary<string, MetadataReference> s_files = new();

    public static ImmutableArray<MetadataReference> Framework { get; } =
    [
        // The framework that has an assembly of both wins, as it does in a build.
        .. new[] { "Microsoft.AspNetCore.App.Ref", "Microsoft.NETCore.App.Ref" }
            .SelectMany(static pack => Directory.GetFiles(Path.Combine(FindPack(pack), "ref", $"net{Environment.Version.Major}.0"), "*.dll"))
            .DistinctBy(static path => Path.GetFileName(path), StringComparer.OrdinalIgnoreCase)
            .Select(FromFile),
    ];

    public static MetadataReference FromFile(string path) => s_files.GetOrAdd(path, static path => MetadataReference.CreateFromFile(path));

    /// <summary>The newest version of this runtime's major one.</summary>
    public static string FindPack(string name) =>
        Directory.GetDirectories(Path.Combine(Folders.Packs, name), $"{Environment.Version.Major}.*")
            .MaxBy(static folder => Version.Parse(Path.GetFileName(folder).Split('-')[0]))
        ?? throw new DirectoryNotFoundException($"The SDK has no {name}.");
}
