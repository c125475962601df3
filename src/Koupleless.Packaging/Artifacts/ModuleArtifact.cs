using System.Runtime.InteropServices;

namespace Koupleless.Packaging;

/// <summary>
/// A module's artifact, read into memory for tools with the limits and the digest checks of an installation. Nothing is
/// written, and none of its code runs. Immutable.
/// </summary>
public sealed record ModuleArtifact
{
    /// <summary>The file, or the folder of an unpacked artifact.</summary>
    public required string Path { get; init; }

    /// <summary>Size of the file in bytes; of a folder, that of its files.</summary>
    public required long Length { get; init; }

    /// <summary>The manifest.</summary>
    public required ModuleManifest Manifest { get; init; }

    /// <summary>What the build decided on each assembly of the closure; null when the artifact has no such report.</summary>
    public SlimReport? Report { get; init; }

    /// <summary>Unpacked sizes in bytes of everything in the artifact, by path in the archive.</summary>
    public required IReadOnlyDictionary<string, long> Entries { get; init; }

    /// <summary>The assemblies that the module would load from the artifact, satellites apart.</summary>
    public required IReadOnlyList<ModuleImage> Images { get; init; }

    /// <summary>Reads an artifact.</summary>
    /// <param name="path">A <c>.nupkg</c>, or a folder that has <c>module.json</c> at its root.</param>
    /// <param name="limits">What is accepted; null for the defaults.</param>
    /// <param name="runtime">Which runtime-specific assemblies count; null for those of this process.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="KouplelessException">KPL5001 to KPL5009 or KPL5011.</exception>
    public static async Task<ModuleArtifact> OpenAsync(string path, ArtifactLimits? limits = null, RuntimeSelection? runtime = null, CancellationToken cancellationToken = default)
    {
        limits ??= new();
        try
        {
            await using var content = await OpenContentAsync(path, limits, cancellationToken);
            var (manifest, _) = await ArtifactReader.ReadManifestAsync(content, limits, cancellationToken);
            var loaded = (runtime ?? RuntimeSelection.Current).Assemblies(manifest)
                .Where(static assembly => assembly.Culture is null)
                .ToDictionary(static assembly => assembly.File, static assembly => assembly.Name, StringComparer.Ordinal);
            var images = new List<ModuleImage>();
            foreach (var file in ArtifactLayout.Of(manifest, content.Entries.Keys))
            {
                var name = loaded.GetValueOrDefault(file.Entry);
                using var bytes = name is null ? Stream.Null : new MemoryStream();
                await ArtifactReader.CopyVerifiedAsync(content, file, bytes, cancellationToken);
                if (bytes is MemoryStream image)
                    images.Add(new(name!, ImmutableCollectionsMarshal.AsImmutableArray(image.ToArray())));
            }

            return new()
            {
                Path = path,
                Length = File.Exists(path) ? new FileInfo(path).Length : content.Entries.Values.Sum(),
                Manifest = manifest,
                Report = content.Entries.ContainsKey(SlimReport.FileName)
                    ? SlimReport.Read(await content.ReadAsync(SlimReport.FileName, limits.MaximumManifestBytes, cancellationToken))
                    : null,
                Entries = content.Entries,
                Images = images,
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KouplelessException(ErrorIds.SourceNotFound, $"'{path}' cannot be read: {e.Message}", e);
        }
    }

    private static async Task<ArtifactContent> OpenContentAsync(string path, ArtifactLimits limits, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
            return ArtifactContent.OpenFolder(path, limits);
        if (File.Exists(path))
            return await ArtifactContent.OpenArchiveAsync(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read), limits, cancellationToken);
        throw new KouplelessException(ErrorIds.SourceNotFound, $"There is no file or folder '{path}'. Give the path of a module's .nupkg, or of the folder of an unpacked one.");
    }
}
