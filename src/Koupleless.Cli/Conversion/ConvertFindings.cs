using System.Text.Json;
using System.Xml.Linq;
using Koupleless.Packaging;

namespace Koupleless.Cli.Conversion;

/// <summary>What a project file and the settings beside it show of how the module will fare. It runs no build.</summary>
internal static class ConvertFindings
{
    private static readonly string[] s_publishProperties = ["PublishAot", "PublishSingleFile", "PublishTrimmed", "PublishReadyToRun", "SelfContained"];

    /// <summary>The name of the module; null when only a build can tell.</summary>
    public static string? ModuleName(XElement project, string file)
    {
        var name = Property(project, "ModuleName") ?? (Property(project, "AssemblyName") ?? Path.GetFileNameWithoutExtension(file)).ToLowerInvariant();
        return name.Contains('$', StringComparison.Ordinal) ? null : name;
    }

    /// <summary>Everything there is to say.</summary>
    /// <param name="project">The project.</param>
    /// <param name="file">Its path.</param>
    public static IEnumerable<ConvertFinding> Find(XElement project, string file)
    {
        if (ModuleName(project, file) is { } name && !ModuleIdentity.IsValidName(name))
            yield return ConvertFinding.Of(ErrorIds.InvalidModuleName, $"'{name}', which the assembly's name makes of the module's, is not valid: set <ModuleName> to lower-case letters, digits, '.' and '-'.");
        if (!project.Descendants().Any(static element => element.Name.LocalName == "BaseReference"))
            yield return new("The project names no base: add <BaseReference Include=\"…\" />, a base's project, package or base.json, so that the build leaves out what the base supplies and checks that the module links in it.");
        foreach (var property in s_publishProperties.Where(property => bool.TryParse(Property(project, property), out var value) && value))
            yield return new($"<{property}> still holds for `dotnet publish`; the module's artifact is not affected by it.");
        foreach (var settings in Directory.EnumerateFiles(Path.GetDirectoryName(file)!, "appsettings*.json").Order(StringComparer.Ordinal).Where(HasKestrel))
            yield return ConvertFinding.Of(ErrorIds.ListenerOfModule, $"{Path.GetFileName(settings)} configures listeners in its section Kestrel, which has no effect in a base: give the base's what the module needs.");
    }

    /// <summary>True when the project holds tests, which nothing loads into a base.</summary>
    public static bool IsTest(XElement project) => bool.TryParse(Property(project, "IsTestProject"), out var test) && test
        || project.Descendants().Any(static element => element.Name.LocalName == "PackageReference" && (string?)element.Attribute("Include") == "Microsoft.NET.Test.Sdk");

    // The last one without a condition wins; what is computed is left to the build.
    private static string? Property(XElement project, string name) =>
        project.Elements().Where(static group => group.Name.LocalName == "PropertyGroup" && group.Attribute("Condition") is null)
            .Elements().LastOrDefault(element => element.Name.LocalName == name && element.Attribute("Condition") is null)?.Value.Trim() is { Length: > 0 } value ? value : null;

    private static bool HasKestrel(string file)
    {
        try
        {
            using var settings = JsonDocument.Parse(File.ReadAllBytes(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return settings.RootElement.ValueKind == JsonValueKind.Object
                && settings.RootElement.EnumerateObject().Any(static property => property.Name.Equals("Kestrel", StringComparison.OrdinalIgnoreCase));
        }
        catch (JsonException)
        {
            // The application will say it, and better.
            return false;
        }
    }
}
