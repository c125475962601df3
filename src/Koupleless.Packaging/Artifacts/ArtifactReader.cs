using System.Buffers;
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

    private static async Task<ModuleManifest> UnpackAsync(ArtifactContent content, string folder, ArtifactLimits limits, CancellationToken cancellationToken)
    {
        var bytes = await ReadManifestAsync(content, limits, cancellationToken);
        var manifest = ManifestSerializer.ReadModule(bytes);
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

    private static async Task<byte[]> ReadManifestAsync(ArtifactContent content, ArtifactLimits limits, CancellationToken cancellationToken)
    {
        if (!content.Entries.TryGetValue(ModuleManifest.FileName, out var length))
        {
            throw new KouplelessException(
                ErrorIds.ManifestMissing,
                $"The artifact has no {ModuleManifest.FileName} at its root, so it is not a module. Build it from a project with Sdk=\"Koupleless.Module\".");
        }

        if (length > limits.MaximumManifestBytes)
            throw ArtifactContent.TooLarge($"{ModuleManifest.FileName} declares {length} bytes, more than {limits.MaximumManifestBytes}");

        var bytes = new byte[length];
        await using var stream = await OpenAsync(content, ModuleManifest.FileName, cancellationToken);
        var read = await ReadBlockAsync(stream, bytes, ModuleManifest.FileName, cancellationToken);
        if (read != length || await ReadBlockAsync(stream, new byte[1], ModuleManifest.FileName, cancellationToken) != 0)
            throw SizeDiffers(ModuleManifest.FileName, length);
        return bytes;
    }

    private static async Task WriteAsync(ArtifactContent content, ArtifactFile file, string path, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var remaining = content.Entries[file.Entry];
        var declared = remaining;
        var buffer = ArrayPool<byte>.Shared.Rent(81920);
        try
        {
            await using var source = await OpenAsync(content, file.Entry, cancellationToken);
            await using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
            int read;
            while ((read = await ReadBlockAsync(source, buffer, file.Entry, cancellationToken)) > 0)
            {
                if ((remaining -= read) < 0)
                    throw SizeDiffers(file.Entry, declared);
                hash.AppendData(buffer.AsSpan(0, read));
                await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        if (remaining != 0)
            throw SizeDiffers(file.Entry, declared);

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        if (!file.Sha256.Equals(Convert.ToHexStringLower(digest), StringComparison.OrdinalIgnoreCase))
        {
            throw new KouplelessException(
                ErrorIds.FileDiffers,
                $"The artifact's file '{file.Entry}' has not the SHA-256 that {ModuleManifest.FileName} lists. The artifact was changed after its build; get it again from its source.");
        }
    }

    private static async ValueTask<Stream> OpenAsync(ArtifactContent content, string entry, CancellationToken cancellationToken)
    {
        try
        {
            return await content.OpenAsync(entry, cancellationToken);
        }
        catch (InvalidDataException e)
        {
            throw Damaged(entry, e);
        }
    }

    private static async ValueTask<int> ReadBlockAsync(Stream stream, byte[] buffer, string entry, CancellationToken cancellationToken)
    {
        try
        {
            return await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        }
        catch (InvalidDataException e)
        {
            throw Damaged(entry, e);
        }
    }

    private static KouplelessException Damaged(string entry, InvalidDataException e) =>
        new(ErrorIds.NotAnArchive, $"The artifact's entry '{entry}' is damaged: {e.Message} Copy or download the artifact again.", e);

    private static KouplelessException SizeDiffers(string entry, long declared) =>
        new(ErrorIds.EntrySizeDiffers, $"The artifact's entry '{entry}' declares {declared} bytes and unpacks to another size. Do not install it from this source.");
}
