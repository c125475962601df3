namespace Koupleless.Packaging;

/// <summary>A file of an artifact and where it goes.</summary>
/// <param name="Entry">Name in the archive.</param>
/// <param name="Target">Path below the module's folder, with forward slashes.</param>
/// <param name="Sha256">Of the file, hexadecimal.</param>
internal readonly record struct ArtifactFile(string Entry, string Target, string Sha256);

/// <summary>Maps the entries of an artifact to the module's folder.</summary>
public static class ArtifactLayout
{
    /// <summary>The folder of an artifact's content files.</summary>
    public const string ContentFolder = "content/";

    /// <summary>The folder of an artifact's assemblies and native libraries.</summary>
    public static string LibraryFolder(string targetFramework) => $"lib/{targetFramework}/";

    /// <summary>Where an entry of <paramref name="manifest"/> stands below the module's folder; null when it has no place there.</summary>
    public static string? TargetOf(ModuleManifest manifest, string entry)
    {
        var library = LibraryFolder(manifest.TargetFramework);
        return entry.StartsWith(library, StringComparison.Ordinal) ? entry[library.Length..]
            : entry.StartsWith(ContentFolder, StringComparison.Ordinal) ? entry[ContentFolder.Length..]
            : null;
    }

    /// <exception cref="KouplelessException">KPL5007 or KPL5011.</exception>
    internal static IReadOnlyList<ArtifactFile> Of(ModuleManifest manifest, IEnumerable<string> entries)
    {
        var unlisted = new HashSet<string>(entries, StringComparer.Ordinal);
        var targets = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { ModuleManifest.FileName };
        var files = new List<ArtifactFile>();
        var listed = manifest.Assemblies.Select(static a => (a.File, a.Sha256)).Concat(manifest.Files.Select(static f => (f.File, f.Sha256)));

        foreach (var (entry, sha256) in listed)
        {
            ArtifactEntryName.Check(entry);
            if (!unlisted.Remove(entry))
                throw Differs($"'{entry}' stands in {ModuleManifest.FileName} but not in the artifact, or twice");
            if (TargetOf(manifest, entry) is not { Length: > 0 } target)
                throw Differs($"'{entry}' is neither below {LibraryFolder(manifest.TargetFramework)} nor below {ContentFolder}");
            if (!targets.Add(target))
                throw Differs($"'{entry}' and another file would both be '{target}' in the module's folder");
            files.Add(new(entry, target, sha256));
        }

        if (unlisted.FirstOrDefault(static entry => !IsPackaging(entry)) is { } extra)
            throw Differs($"'{extra}' is in the artifact but not in {ModuleManifest.FileName}");
        return files;
    }

    /// <summary>What belongs to the package and not to the module: the parts of a NuGet package, and the report on what the module carries.</summary>
    private static bool IsPackaging(string entry) =>
        entry is ModuleManifest.FileName or SlimReport.FileName or "[Content_Types].xml" or ".signature.p7s" or ".nupkg.metadata"
        || entry.StartsWith("_rels/", StringComparison.Ordinal)
        || entry.StartsWith("package/", StringComparison.Ordinal)
        || (entry.EndsWith(".nuspec", StringComparison.Ordinal) && !entry.Contains('/'))
        || (entry.EndsWith(".nupkg.sha512", StringComparison.Ordinal) && !entry.Contains('/'));

    private static KouplelessException Differs(string what) =>
        new(ErrorIds.FileDiffers, $"The artifact and its manifest disagree: {what}. Build it again with Koupleless.Module.");
}
