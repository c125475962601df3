namespace Koupleless.Packaging;

/// <summary>Writes a file so that a reader sees the old bytes or the new ones, never a part.</summary>
public static class AtomicFile
{
    /// <summary>Writes the file, whose folder is created when it is missing.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
                stream.Write(bytes);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Writes the file unless it has the bytes already.</summary>
    /// <returns>False when the file has the bytes already and was not touched.</returns>
    public static bool WriteWhenDifferent(string path, ReadOnlySpan<byte> bytes)
    {
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
            return false;
        Write(path, bytes);
        return true;
    }
}
