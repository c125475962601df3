using System.Text.Json;

namespace Koupleless.Cli.Audit;

/// <summary>A result in a compiler's log.</summary>
/// <param name="Rule">The id of its rule.</param>
/// <param name="Severity">How bad it is, after what the project says of severities.</param>
/// <param name="Message">What the compiler says.</param>
/// <param name="File">The full path of the file, or what a <c>#line</c> says.</param>
/// <param name="Region">The place in it; null for a finding without one.</param>
/// <param name="IsSuppressed">True when the source says that it is all right.</param>
internal sealed record LoggedFinding(string Rule, AuditSeverity Severity, string Message, string File, LoggedRegion? Region, bool IsSuppressed)
{
    public static LoggedFinding Read(JsonElement result)
    {
        var place = result.TryGetProperty("locations", out var locations) && locations.GetArrayLength() > 0
            ? locations[0].GetProperty("physicalLocation")
            : default;
        return new(
            result.GetProperty("ruleId").GetString()!,
            SeverityOf(result.TryGetProperty("level", out var level) ? level.GetString() : "warning"),
            result.GetProperty("message").GetProperty("text").GetString()!,
            place.ValueKind == JsonValueKind.Object ? PathOf(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!) : string.Empty,
            place.ValueKind == JsonValueKind.Object && place.TryGetProperty("region", out var region) ? LoggedRegion.Read(region) : null,
            result.TryGetProperty("suppressions", out var suppressions) && suppressions.GetArrayLength() > 0);
    }

    public static AuditSeverity SeverityOf(string? level) => level switch
    {
        "error" => AuditSeverity.Error,
        "warning" => AuditSeverity.Warning,
        _ => AuditSeverity.Info,
    };

    private static string PathOf(string uri) => Uri.TryCreate(uri, UriKind.Absolute, out var absolute) && absolute.IsFile ? absolute.LocalPath : Uri.UnescapeDataString(uri);
}

/// <summary>A place in a file; all numbers begin at 1.</summary>
internal sealed record LoggedRegion(int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    public static LoggedRegion Read(JsonElement region)
    {
        // What has its default value may be left out.
        var line = Number("startLine", 1);
        var column = Number("startColumn", 1);
        return new(line, column, Number("endLine", line), Number("endColumn", column));

        int Number(string name, int otherwise) => region.TryGetProperty(name, out var value) ? value.GetInt32() : otherwise;
    }
}

/// <summary>A rule in a compiler's log.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Severity">Its severity when nobody changes it.</param>
/// <param name="Help">Its page.</param>
internal sealed record LoggedRule(string Id, string Title, AuditSeverity Severity, string Help)
{
    public static LoggedRule Read(JsonElement rule) => new(
        rule.GetProperty("id").GetString()!,
        rule.TryGetProperty("shortDescription", out var title) ? title.GetProperty("text").GetString()! : string.Empty,
        LoggedFinding.SeverityOf(rule.TryGetProperty("defaultConfiguration", out var configuration) && configuration.TryGetProperty("level", out var level) ? level.GetString() : "warning"),
        rule.TryGetProperty("helpUri", out var help) ? help.GetString()! : string.Empty);
}
