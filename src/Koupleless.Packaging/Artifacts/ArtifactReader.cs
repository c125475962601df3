using System.Security.Cryptography;

namespace Koupleless.Packaging;

/// <summary>
/// Unpacks a module's artifact into a folder and verifies it on the way: nothing is written outside the folder, and
/// nothing that the manifest does not list with its digest. Runs none of the module's code. Thread-safe.
/// </summary>
public static class ArtifactReader
{
    /// <summary>
    /// Unpacks an archive. <c>lib/&lt;tfm&gt;/</c> and <c>content/</c> land together in <paramref name="folder"/>, as in a
    /// build's output folder, and the manifest beside them.
    /// </summary>
    /// <param name="archive">Seekable; closed when done.</param>
    /// <param name="folder">Created; must not exist. Removed again when anything fails.</param>
    /// <param name="limits">What is accepted.</param>
    /// <param name="cancellationToken">Cancels; what was written is removed.</param>
    /// <exception cref="KouplelessException">KPL5002 to KPL5009 or KPL5011.</exception>
    public static async Task<ModuleManifest> ExtractAsync(Stream archive, string folder, ArtifactLimits limits, CancellationToken cancellationToken = default)
    {
        await using var content = await ArtifactContent.OpenArchiveAsync(archive, limits, cancellationToken);
        return await UnpackAsync(content, folder, limits, cancellationToken);
    }

    /// <summary>The same for an artifact that has been unpacked already: a folder with <c>module.json</c> at its root.</summary>
    /// <inheritdoc cref="ExtractAsync"/>
    public static async Task<ModuleManifest> CopyAsync(string source, string folder, ArtifactLimits limits, CancellationToken cancellationToken = default)
    {
        await using var content = ArtifactContent.OpenFolder(source, limits);
        return await UnpackAsync(content, folder, limits, cancellationToken);
    }

    /// <summary>The manifest at the root of an artifact.</summary>
    /// <exception cref="KouplelessException">KPL5002 to KPL5006, KPL5008 or KPL5009.</exception>
    internal static async Task<(ModuleManifest Manifest, byte[] Bytes)> ReadManifestAsync(ArtifactContent content, ArtifactLimits limits, CancellationToken cancellationToken)
    {
        if (!content.Entries.ContainsKey(ModuleManifest.FileName))
        {
            throw new KouplelessException(
                ErrorIds.ManifestMissing,
                $"The artifact has no {ModuleManifest.FileName} at its root, so it is not a module. Build it from a project with Sdk=\"Koupleless.Module\".");
        }

        var bytes = await content.ReadAsync(ModuleManifest.FileName, limits.MaximumManifestBytes, cancellationToken);
        return (ManifestSerializer.ReadModule(bytes), bytes);
    }

    /// <summary>Copies a file whose bytes have the digest that the manifest lists.</summary>
    /// <exception cref="KouplelessException">KPL5002, KPL5009 or KPL5011; part of the file may have been copied by then.</exception>
    internal static async Task CopyVerifiedAsync(ArtifactContent content, ArtifactFile file, Stream target, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await content.CopyAsync(file.Entry, target, hash, cancellationToken);
        if (!file.Sha256.Equals(Convert.ToHexStringLower(hash.GetHashAndReset()), StringComparison.OrdinalIgnoreCase))
        {
            throw new KouplelessException(
                ErrorIds.FileDiffers,
                $"The artifact's file '{file.Entry}' has not the SHA-256 that {ModuleManifest.FileName} lists. The artifact was changed after its build; get it again from its source.");
        }
    }

    private static async Task<ModuleManifest> UnpackAsync(ArtifactContent content, string folder, ArtifactLimits limits, CancellationToken cancellationToken)
    {
        var (manifest, bytes) = await ReadManifestAsync(content, limits, cancellationToken);
        var layout = ArtifactLayout.Of(manifest, content.Entries.Keys);

        Directory.CreateDirectory(folder);
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, ModuleManifest.FileName), bytes, cancellationToken);
            foreach (var file in layout)
                await WriteAsync(content, file, Path.Combine(folder, file.Target), cancellationToken);
            return manifest;
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    private static async Task WriteAsync(ArtifactContent content, ArtifactFile file, string path, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        await CopyVerifiedAsync(content, file, target, cancellationToken);
    }
}
