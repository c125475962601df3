using System.Text.RegularExpressions;

namespace Koupleless.Packaging;

/// <summary>The rules for a module's name, version and path base: one place for the build and the base.</summary>
public static partial class ModuleIdentity
{
    private const int MaximumLength = 128;

    /// <summary>True for lower-case letters and digits in groups joined by a dot or a hyphen, at most 128 characters: the names that are valid package ids too.</summary>
    public static bool IsValidName(string name) => name.Length <= MaximumLength && NamePattern().IsMatch(name);

    /// <summary>True for a semantic version (SemVer 2.0.0) of at most 128 characters.</summary>
    public static bool IsValidVersion(string version) => version.Length <= MaximumLength && VersionPattern().IsMatch(version);

    /// <summary>True for <c>/</c> and for one or more non-empty segments of unreserved characters, none of them dots only.</summary>
    public static bool IsValidPathBase(string pathBase) => pathBase == "/" || (pathBase.Length <= MaximumLength && PathBasePattern().IsMatch(pathBase));

    internal static void CheckSchema(int? schemaVersion)
    {
        if (schemaVersion == ModuleManifest.CurrentSchemaVersion)
            return;
        throw new KouplelessException(
            ErrorIds.UnknownSchemaVersion,
            $"{ModuleManifest.FileName} has schemaVersion {schemaVersion?.ToString() ?? "(none)"}; this base reads {ModuleManifest.CurrentSchemaVersion}. Update the base, or build the module with the base's version of Koupleless.Module.");
    }

    internal static void Check(ModuleManifest manifest)
    {
        if (!IsValidName(manifest.Name))
            throw Invalid("name", manifest.Name, "lower-case letters and digits, in groups joined by one dot or hyphen, at most 128 characters");
        if (!IsValidVersion(manifest.Version))
            throw Invalid("version", manifest.Version, "a semantic version such as 1.2.0 or 2.0.0-rc.1");
        if (!IsValidPathBase(manifest.PathBase))
            throw Invalid("pathBase", manifest.PathBase, "a path such as /orders");
        if (manifest.Provided.FirstOrDefault(static provided => !Version.TryParse(provided.Version, out _)) is { } unreadable)
            throw new KouplelessException(ErrorIds.ManifestMalformed, $"{ModuleManifest.FileName}: '{unreadable.Version}' of provided assembly '{unreadable.Name}' is not an assembly version. Build the module again with Koupleless.Module.");
    }

    private static KouplelessException Invalid(string property, string value, string rule) =>
        new(ErrorIds.InvalidIdentity, $"{ModuleManifest.FileName}: '{value}' is not a valid {property}; it must be {rule}.");

    [GeneratedRegex(@"\A[a-z0-9]+(?:[.-][a-z0-9]+)*\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\A(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex VersionPattern();

    [GeneratedRegex(@"\A(?:/[A-Za-z0-9_~-][A-Za-z0-9_.~-]*)+\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PathBasePattern();
}
