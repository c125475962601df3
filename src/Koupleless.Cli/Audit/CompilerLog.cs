using System.Text.Json;

namespace Koupleless.Cli.Audit;

/// <summary>What the rules say of one compilation: the part of the compiler's SARIF log that is theirs.</summary>
/// <param name="Project">The full path of the project.</param>
/// <param name="Framework">Its target framework.</param>
/// <param name="Mode">The mode in which it was analysed.</param>
/// <param name="Skipped">Why it was not analysed; null when it was.</param>
internal sealed record CompilerLog(string Project, string Framework, string Mode, string? Skipped)
{
    private const string OurCategory = "Koupleless.";

    // AD0001: an analyzer threw. CS8032, CS8033, CS9057: it cannot be loaded by this compiler.
    private static readonly string[] s_analyzerFailures = ["AD0001", "CS8032", "CS8033", "CS9057"];

    /// <summary>What was found, as often as it was.</summary>
    public IReadOnlyList<LoggedFinding> Findings { get; init; } = [];

    /// <summary>The rules that found something.</summary>
    public IReadOnlyList<LoggedRule> Rules { get; init; } = [];

    /// <summary>True when the compiler had errors of its own, so that the rules saw a part of the code at most.</summary>
    public bool HasErrors { get; init; }

    /// <summary>Why the rules did not run, or not all of them; null when they did.</summary>
    public string? AnalyzerFailure { get; init; }

    /// <summary>Reads what the compilations have left in a folder.</summary>
    public static IReadOnlyList<CompilerLog> ReadAll(string folder) =>
    [
        .. Directory.GetFiles(folder, "*.project")
            .Select(static file => (Log: Path.ChangeExtension(file, ".sarif"), Lines: File.ReadAllLines(file)))
            .Select(static found => Read(found.Log, found.Lines))
            .OrderBy(static log => log.Project, StringComparer.Ordinal)
            .ThenBy(static log => log.Framework, StringComparer.Ordinal),
    ];

    private static CompilerLog Read(string file, string[] lines)
    {
        var log = new CompilerLog(Value("project"), Value("framework"), Value("mode"), Value("skipped") is { Length: > 0 } skipped ? skipped : null);
        if (log.Skipped is not null)
            return log;
        // Without a file the compiler did not get so far.
        return File.Exists(file) ? log.With(JsonDocument.Parse(File.ReadAllBytes(file))) : log with { HasErrors = true };

        string Value(string name) => lines.FirstOrDefault(line => line.StartsWith($"{name}=", StringComparison.Ordinal))?[(name.Length + 1)..] ?? string.Empty;
    }

    private CompilerLog With(JsonDocument document)
    {
        using var _ = document;
        var run = document.RootElement.GetProperty("runs")[0];
        var results = run.TryGetProperty("results", out var logged) ? logged.EnumerateArray().ToList() : [];
        var findings = results.Where(static result => RuleOf(result).StartsWith("KPL", StringComparison.Ordinal)).Select(LoggedFinding.Read).ToList();
        var ids = findings.Select(static finding => finding.Rule).ToHashSet(StringComparer.Ordinal);
        var known = run.GetProperty("tool").GetProperty("driver").TryGetProperty("rules", out var rules) ? rules.EnumerateArray().ToList() : [];
        var failure = results.Where(static result => s_analyzerFailures.Contains(RuleOf(result)))
            .Select(static result => result.GetProperty("message").GetProperty("text").GetString()!)
            .FirstOrDefault(static text => text.Contains("Koupleless", StringComparison.Ordinal));
        return this with
        {
            Findings = findings,
            Rules = [.. known.Where(rule => ids.Contains(rule.GetProperty("id").GetString()!)).Select(LoggedRule.Read)],
            HasErrors = results.Any(static result => result.TryGetProperty("level", out var level) && level.GetString() == "error" && RuleOf(result).StartsWith("CS", StringComparison.Ordinal)),
            AnalyzerFailure = failure
                ?? (known.Any(static rule => CategoryOf(rule).StartsWith(OurCategory, StringComparison.Ordinal)) ? null : "the compiler did not load the rules"),
        };
    }

    private static string RuleOf(JsonElement result) => result.TryGetProperty("ruleId", out var id) ? id.GetString() ?? string.Empty : string.Empty;

    private static string CategoryOf(JsonElement rule) =>
        rule.TryGetProperty("properties", out var properties) && properties.TryGetProperty("category", out var category) ? category.GetString() ?? string.Empty : string.Empty;
}
