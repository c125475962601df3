using System.Globalization;
using System.Text;

namespace Shop.Storage;

/// <summary>How a file looks from outside; differs after every append and every replacement.</summary>
internal readonly record struct FileStamp(long Length, DateTime Written)
{
    public static FileStamp None { get; }
}

/// <summary>The whole lines that follow a position. <c>FromStart</c> says that the file is not the one read before.</summary>
internal sealed record JournalTail(
    long Generation, bool FromStart, IReadOnlyList<ReadOnlyMemory<byte>> Lines, long End);

/// <summary>
/// The file under a journal. Its first line names its generation, which compaction raises, so that a reader notices
/// that the positions it knows belong to a file which was replaced.
/// </summary>
internal sealed class JournalFile
{
    private const string HeaderPrefix = "shop-journal 1 generation ";
    private static readonly TimeSpan _retryDelay = TimeSpan.FromMilliseconds(5);

    private readonly string _path;
    private readonly TimeSpan _lockTimeout;

    public JournalFile(string path, TimeSpan lockTimeout)
    {
        _path = Path.GetFullPath(path);
        _lockTimeout = lockTimeout;
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
    }

    public FileStamp Stamp()
    {
        var info = new FileInfo(_path);
        return info.Exists ? new FileStamp(info.Length, info.LastWriteTimeUtc) : FileStamp.None;
    }

    /// <summary>Waits until this is the only writer; disposing the result lets the next one write.</summary>
    public async Task<IAsyncDisposable> TakeTurnAsync(CancellationToken cancellation)
    {
        var deadline = Environment.TickCount64 + (long)_lockTimeout.TotalMilliseconds;
        while (true)
        {
            try
            {
                return new FileStream(_path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (Environment.TickCount64 < deadline)
            {
                await Task.Delay(_retryDelay, cancellation);
            }
        }
    }

    public JournalTail ReadTail(long generation, long position)
    {
        if (!File.Exists(_path))
        {
            return new JournalTail(0, FromStart: true, [], 0);
        }

        using var stream = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var header = ReadHeader(stream);
        if (header is null)
        {
            // Only a crash during the very first write leaves a file without a whole header.
            return new JournalTail(0, FromStart: true, [], 0);
        }

        var fromStart = header.Value.Generation != generation
            || position < header.Value.Length
            || position > stream.Length;
        var start = fromStart ? header.Value.Length : position;
        stream.Position = start;
        var bytes = new byte[stream.Length - start];
        stream.ReadExactly(bytes);

        var lines = SplitLines(bytes, out var consumed);
        return new JournalTail(header.Value.Generation, fromStart, lines, start + consumed);
    }

    /// <summary>Writes a line after <paramref name="position"/>, drops a torn line there, returns the new end.</summary>
    public long Append(long position, ReadOnlyMemory<byte> line)
    {
        using var stream = new FileStream(
            _path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (stream.Length > position)
        {
            stream.SetLength(position);
        }

        stream.Position = position;
        if (position == 0)
        {
            stream.Write(Header(generation: 0));
        }

        stream.Write(line.Span);
        stream.Flush(flushToDisk: true);
        return stream.Position;
    }

    /// <summary>Puts a new file in the place of the old one in one step; a crash leaves either of the two.</summary>
    public long Replace(long generation, IEnumerable<ReadOnlyMemory<byte>> lines)
    {
        var next = _path + ".next";
        long end;
        using (var stream = new FileStream(next, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(Header(generation));
            foreach (var line in lines)
            {
                stream.Write(line.Span);
            }

            stream.Flush(flushToDisk: true);
            end = stream.Position;
        }

        File.Move(next, _path, overwrite: true);
        return end;
    }

    private static byte[] Header(long generation) =>
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{HeaderPrefix}{generation}\n"));

    private static (long Generation, long Length)? ReadHeader(FileStream stream)
    {
        Span<byte> buffer = stackalloc byte[64];
        var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        var length = buffer[..read].IndexOf((byte)'\n') + 1;
        if (length == 0)
        {
            return read < buffer.Length ? null : throw new InvalidDataException($"'{stream.Name}' is not a journal.");
        }

        var header = Encoding.ASCII.GetString(buffer[..(length - 1)]);
        return header.StartsWith(HeaderPrefix, StringComparison.Ordinal)
            && long.TryParse(header.AsSpan(HeaderPrefix.Length), CultureInfo.InvariantCulture, out var generation)
                ? (generation, length)
                : throw new InvalidDataException($"'{stream.Name}' is not a journal of a version that this app knows.");
    }

    private static List<ReadOnlyMemory<byte>> SplitLines(byte[] bytes, out int consumed)
    {
        var lines = new List<ReadOnlyMemory<byte>>();
        consumed = 0;
        while (bytes.AsSpan(consumed).IndexOf((byte)'\n') is >= 0 and var length)
        {
            lines.Add(bytes.AsMemory(consumed, length));
            consumed += length + 1;
        }

        return lines;
    }
}
