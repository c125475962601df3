using System.Text.Json.Nodes;

namespace Koupleless.Cli.Audit;

/// <summary>Writes what an audit found as one SARIF 2.1.0 log, which build servers and code hosts read.</summary>
internal static class SarifLog
{
    private const string Root = "ROOT";

    public static string Write(AuditReader found, string root, bool isComplete)
    {
        var index = found.Rules.Select(static (rule, index) => (rule.Id, index)).ToDictionary(static pair => pair.Id, static pair => pair.index, StringComparer.Ordinal);
        var log = new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject
                    {
                        ["name"] = "koupleless audit",
                        ["version"] = typeof(SarifLog).Assembly.GetName().Version!.ToString(3),
                        ["informationUri"] = "https://github.com/koupleless/koupleless-dotnet/blob/main/docs/cli.md",
                        ["rules"] = new JsonArray([.. found.Rules.Select(Rule)]),
                    },
                },
                ["invocations"] = new JsonArray(new JsonObject { ["executionSuccessful"] = isComplete }),
                ["originalUriBaseIds"] = new JsonObject { [Root] = new JsonObject { ["uri"] = Folder(root) } },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray(
                [
                    .. found.Findings
                        .OrderBy(static pair => pair.Finding.File, StringComparer.Ordinal)
                        .ThenBy(static pair => pair.Finding.Region?.StartLine)
                        .ThenBy(static pair => pair.Finding.Region?.StartColumn)
                        .ThenBy(static pair => pair.Finding.Rule, StringComparer.Ordinal)
                        .ThenBy(static pair => pair.Project, StringComparer.Ordinal)
                        .Select(pair => Result(pair.Project, pair.Finding, index, root)),
                ]),
            }),
        };
        return log.ToJsonString(CliJson.Context.Options).ReplaceLineEndings("\n") + "\n";
    }

    private static JsonNode Rule(LoggedRule rule) => new JsonObject
    {
        ["id"] = rule.Id,
        ["shortDescription"] = new JsonObject { ["text"] = rule.Title },
        ["helpUri"] = rule.Help,
        ["defaultConfiguration"] = new JsonObject { ["level"] = Level(rule.Severity) },
    };

    private static JsonNode Result(string project, LoggedFinding finding, Dictionary<string, int> index, string root)
    {
        var result = new JsonObject
        {
            ["ruleId"] = finding.Rule,
            ["level"] = Level(finding.Severity),
            ["message"] = new JsonObject { ["text"] = finding.Message },
            ["properties"] = new JsonObject { ["project"] = Path.GetFileNameWithoutExtension(project) },
        };
        if (index.TryGetValue(finding.Rule, out var rule))
            result["ruleIndex"] = rule;
        if (finding.File.Length > 0)
            result["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = Place(finding, root) });
        if (finding.IsSuppressed)
            result["suppressions"] = new JsonArray(new JsonObject { ["kind"] = "inSource" });
        return result;
    }

    private static JsonObject Place(LoggedFinding finding, string root)
    {
        var place = new JsonObject { ["artifactLocation"] = Artifact(finding.File, root) };
        if (finding.Region is { } region)
        {
            place["region"] = new JsonObject
            {
                ["startLine"] = region.StartLine,
                ["startColumn"] = region.StartColumn,
                ["endLine"] = region.EndLine,
                ["endColumn"] = region.EndColumn,
            };
        }

        return place;
    }

    private static JsonObject Artifact(string file, string root)
    {
        if (!Path.IsPathRooted(file))
            return new() { ["uri"] = Uri.EscapeDataString(file.Replace('\\', '/')).Replace("%2F", "/") };
        var relative = new Uri(Folder(root)).MakeRelativeUri(new Uri(file)).OriginalString;
        return relative.StartsWith("..", StringComparison.Ordinal) || Uri.IsWellFormedUriString(relative, UriKind.Absolute)
            ? new() { ["uri"] = new Uri(file).AbsoluteUri }
            : new() { ["uri"] = relative, ["uriBaseId"] = Root };
    }

    private static string Folder(string root) => new Uri(Path.TrimEndingDirectorySeparator(root) + "/").AbsoluteUri;

    private static string Level(AuditSeverity severity) => severity switch
    {
        AuditSeverity.Error => "error",
        AuditSeverity.Warning => "warning",
        _ => "note",
    };
}
