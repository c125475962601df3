using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Koupleless.Packaging;

/// <summary>The files of an artifact by entry name, wherever they come from.</summary>
internal abstract class ArtifactContent : IAsyncDisposable
{
    /// <summary>Declared sizes by entry name.</summary>
    public required IReadOnlyDictionary<string, long> Entries { get; init; }

    public virtual ValueTask DisposeAsync() => default;

    /// <summary>The bytes of an entry that <see cref="Entries"/> has.</summary>
    /// <exception cref="KouplelessException">KPL5002, KPL5008 or KPL5009.</exception>
    public async Task<byte[]> ReadAsync(string name, long maximumBytes, CancellationToken cancellationToken)
    {
        if (Entries[name] > maximumBytes)
            throw TooLarge($"{name} declares {Entries[name]} bytes, more than {maximumBytes}");
        // Grows with what is really there: an archive may declare much and hold little.
        using var buffer = new MemoryStream();
        await CopyAsync(name, buffer, hash: null, cancellationToken);
        return buffer.ToArray();
    }

    /// <summary>Copies an entry to <paramref name="target"/> and feeds <paramref name="hash"/>; never more bytes than declared.</summary>
    /// <exception cref="KouplelessException">KPL5002 or KPL5009.</exception>
    public async Task CopyAsync(string name, Stream target, IncrementalHash? hash, CancellationToken cancellationToken)
    {
        var declared = Entries[name];
        var remaining = declared;
        var buffer = ArrayPool<byte>.Shared.Rent(81920);
        try
        {
            await using var source = await Sound(name, OpenAsync(name, cancellationToken));
            int read;
            while ((read = await Sound(name, source.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken))) > 0)
            {
                if ((remaining -= read) < 0)
                    throw SizeDiffers(name, declared);
                hash?.AppendData(buffer.AsSpan(0, read));
                await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        if (remaining != 0)
            throw SizeDiffers(name, declared);
    }

    protected abstract ValueTask<Stream> OpenAsync(string name, CancellationToken cancellationToken);

    /// <exception cref="KouplelessException">KPL5002, KPL5007 or KPL5008.</exception>
    public static async Task<ArtifactContent> OpenArchiveAsync(Stream archive, ArtifactLimits limits, CancellationToken cancellationToken)
    {
        ZipArchive? zip = null;
        try
        {
            zip = await ZipArchive.CreateAsync(archive, ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null, cancellationToken);
            // The directory of a truncated or overlapping archive is read here, not at the first entry.
            var files = zip.Entries.Where(static entry => !entry.FullName.EndsWith('/'));
            var content = new ZipContent(zip) { Entries = Check(files.Select(static entry => (entry.FullName, entry.Length)), limits) };
            zip = null;
            return content;
        }
        catch (InvalidDataException e)
        {
            throw new KouplelessException(
                ErrorIds.NotAnArchive,
                $"The artifact is not a zip archive, or it is truncated: {e.Message} Copy or download it again.",
                e);
        }
        finally
        {
            if (zip is not null)
                await zip.DisposeAsync();
        }
    }

    /// <exception cref="KouplelessException">KPL5007 or KPL5008.</exception>
    public static ArtifactContent OpenFolder(string folder, ArtifactLimits limits)
    {
        var root = new DirectoryInfo(folder);
        var files = root.EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(file => file.LinkTarget is null
                ? (Path.GetRelativePath(root.FullName, file.FullName).Replace(Path.DirectorySeparatorChar, '/'), file.Length)
                : throw new KouplelessException(
                    ErrorIds.EntryEscapesFolder,
                    $"'{file.FullName}' is a symbolic link, which may point outside the artifact's folder. Replace it by the file."));
        return new FolderContent(root.FullName) { Entries = Check(files, limits) };
    }

    private static Dictionary<string, long> Check(IEnumerable<(string Name, long Length)> files, ArtifactLimits limits)
    {
        var entries = new Dictionary<string, long>(StringComparer.Ordinal);
        // File systems differ in case sensitivity; an artifact must unpack the same on all of them.
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var total = 0L;
        foreach (var (name, length) in files)
        {
            ArtifactEntryName.Check(name);
            if (length > limits.MaximumEntryBytes)
                throw TooLarge($"entry '{name}' declares {length} bytes, more than {limits.MaximumEntryBytes}");
            if (!names.Add(name))
                throw new KouplelessException(ErrorIds.FileDiffers, $"The artifact has two entries '{name}' (ignoring case). Build it again with Koupleless.Module.");
            entries.Add(name, length);
            if (entries.Count > limits.MaximumEntries)
                throw TooLarge($"it has more than {limits.MaximumEntries} entries");
            if ((total += length) > limits.MaximumTotalBytes)
                throw TooLarge($"its entries declare more than {limits.MaximumTotalBytes} bytes in all");
        }

        return entries;
    }

    private static async ValueTask<T> Sound<T>(string name, ValueTask<T> reading)
    {
        try
        {
            return await reading;
        }
        catch (InvalidDataException e)
        {
            throw new KouplelessException(ErrorIds.NotAnArchive, $"The artifact's entry '{name}' is damaged: {e.Message} Copy or download the artifact again.", e);
        }
    }

    private static KouplelessException TooLarge(string why) =>
        new(ErrorIds.ArchiveTooLarge, $"The artifact is larger than this base accepts: {why}. Carry less, or raise the base's limits.");

    private static KouplelessException SizeDiffers(string name, long declared) =>
        new(ErrorIds.EntrySizeDiffers, $"The artifact's entry '{name}' declares {declared} bytes and unpacks to another size. Do not install it from this source.");

    private sealed class ZipContent(ZipArchive zip) : ArtifactContent
    {
        protected override async ValueTask<Stream> OpenAsync(string name, CancellationToken cancellationToken) =>
            await zip.GetEntry(name)!.OpenAsync(cancellationToken);

        public override ValueTask DisposeAsync() => zip.DisposeAsync();
    }

    private sealed class FolderContent(string root) : ArtifactContent
    {
        protected override ValueTask<Stream> OpenAsync(string name, CancellationToken cancellationToken) =>
            new(new FileStream(Path.Combine(root, name), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true));
    }
}
