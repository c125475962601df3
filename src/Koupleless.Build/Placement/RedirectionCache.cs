using System.Security.Cryptography;
using Koupleless.Packaging;

namespace Koupleless.Build.Placement;

/// <summary>
/// What became of the assemblies of a module in its last build: most of what it carries is the same in the next. Keeps what was asked for since it was made.
/// Not thread-safe; two builds of a project at once do not harm each other.
/// </summary>
/// <param name="folder">Made when there is something to keep.</param>
public sealed class RedirectionCache(string folder)
{
    // What another build of this code has made is not taken.
    private static readonly byte[] s_version = typeof(RedirectionCache).Module.ModuleVersionId.ToByteArray();

    private readonly HashSet<string> _used = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc cref="PlaceRedirector.Redirect(string, byte[])"/>
    public RedirectedAssembly? Redirect(string path, byte[] image)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(s_version);
        hash.AppendData(image);
        var kept = Path.Combine(folder, $"{Convert.ToHexStringLower(hash.GetHashAndReset())}.dll");
        var members = Path.ChangeExtension(kept, ".txt");
        if (File.Exists(kept))
        {
            Use(kept, members);
            return new(File.ReadAllBytes(kept), File.ReadAllLines(members));
        }

        if (PlaceRedirector.Redirect(path, image) is not { } redirected)
            return null;
        Use(kept, members);
        // The assembly last: where it is, the other is.
        AtomicFile.Write(members, System.Text.Encoding.UTF8.GetBytes(string.Join('\n', redirected.Members)));
        AtomicFile.Write(kept, redirected.Image);
        return redirected;
    }

    /// <summary>Deletes what was not asked for.</summary>
    public void Trim()
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => !_used.Contains(Path.GetFileName(file))))
            File.Delete(file);
    }

    private void Use(params ReadOnlySpan<string> files)
    {
        foreach (var file in files)
            _used.Add(Path.GetFileName(file));
    }
}
