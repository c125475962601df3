using System.Buffers;

namespace Koupleless.Packaging;

/// <summary>
/// The rules for the name of an entry: a relative path with forward slashes that means the same file on every
/// operating system and cannot leave the folder that it is unpacked to.
/// </summary>
internal static class ArtifactEntryName
{
    // Everything that Windows refuses or reads as a drive, a stream or a separator, and control characters.
    private static readonly SearchValues<char> s_forbidden =
        SearchValues.Create([.. "\\:*?\"<>|", .. Enumerable.Range(0, 32).Select(static c => (char)c)]);

    /// <exception cref="KouplelessException">KPL5007.</exception>
    public static void Check(string name)
    {
        if (!IsSafe(name))
        {
            throw new KouplelessException(
                ErrorIds.EntryEscapesFolder,
                $"The artifact's entry '{name}' is not a plain relative path and could be written outside the module's folder. Build the artifact with Koupleless.Module; do not install it from this source.");
        }
    }

    private static bool IsSafe(string name)
    {
        if (name.Length is 0 or > 1024 || name.AsSpan().ContainsAny(s_forbidden))
            return false;

        foreach (var range in name.AsSpan().Split('/'))
        {
            var segment = name.AsSpan(range);
            // Windows drops trailing dots and blanks, so 'a.' and 'a' would be one file; this also covers '.' and '..'.
            if (segment.IsEmpty || segment[^1] is '.' or ' ')
                return false;
        }

        return true;
    }
}
