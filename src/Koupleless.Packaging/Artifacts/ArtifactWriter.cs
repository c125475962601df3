using System.IO.Compression;

namespace Koupleless.Packaging;

/// <summary>
/// Writes a module's artifact: a NuGet package of type <c>KouplelessModule</c>. Equal input gives equal bytes, whatever
/// the time, the folder or the order of the files. Thread-safe.
/// </summary>
public static class ArtifactWriter
{
    // The earliest time that a zip archive can express.
    private static readonly DateTimeOffset s_timestamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the artifact, unless the file has the same bytes already.</summary>
    /// <param name="path">The file; its folder is created when it is missing.</param>
    /// <param name="manifest">Becomes <c>module.json</c>; it must list <paramref name="files"/>.</param>
    /// <param name="package">What the package's nuspec says beside name and version.</param>
    /// <param name="files">The assemblies and the content.</param>
    /// <returns>False when the file was left as it was.</returns>
    public static bool Write(string path, ModuleManifest manifest, PackageMetadata package, IReadOnlyCollection<ArtifactEntry> files) =>
        AtomicFile.WriteWhenDifferent(path, Create(manifest, package, files));

    /// <summary>The bytes of the artifact.</summary>
    /// <inheritdoc cref="Write"/>
    public static byte[] Create(ModuleManifest manifest, PackageMetadata package, IReadOnlyCollection<ArtifactEntry> files)
    {
        List<ArtifactEntry> entries =
        [
            .. files,
            new(ModuleManifest.FileName, ManifestSerializer.Write(manifest)),
            PackageParts.Nuspec(manifest, package),
            PackageParts.Relationships(manifest),
        ];
        entries.Add(PackageParts.ContentTypes(entries.Select(entry => entry.Name)));
        entries.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));

        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in entries)
            {
                var target = archive.CreateEntry(entry.Name, CompressionLevel.SmallestSize);
                target.LastWriteTime = s_timestamp;
                // Otherwise the mode bits of the file system would get in.
                target.ExternalAttributes = 0;
                using var content = target.Open();
                content.Write(entry.Content.Span);
            }
        }

        return stream.ToArray();
    }
}
