namespace Koupleless.Cli.Audit;

/// <summary>Makes a report of what the compilations of a build have left.</summary>
/// <param name="source">As on the command line.</param>
/// <param name="root">The folder that paths are relative to.</param>
/// <param name="logs">One for each compilation.</param>
internal sealed class AuditReader(string source, string root, IReadOnlyList<CompilerLog> logs)
{
    // A file that several target frameworks compile has one finding in each.
    private readonly List<(string Project, LoggedFinding Finding)> _findings =
    [
        .. logs.SelectMany(static log => log.Findings.Select(finding => (log.Project, finding))).Distinct(),
    ];

    /// <summary>The findings, each once in a project, with its full path; those that the source suppresses among them.</summary>
    public IReadOnlyList<(string Project, LoggedFinding Finding)> Findings => _findings;

    /// <summary>The rules that found something.</summary>
    public IReadOnlyList<LoggedRule> Rules { get; } = [.. logs.SelectMany(static log => log.Rules).DistinctBy(static rule => rule.Id).OrderBy(static rule => rule.Id, StringComparer.Ordinal)];

    public AuditReport Read()
    {
        List<AuditedProject> projects = [.. logs.GroupBy(static log => log.Project).Select(ReadProject).OrderBy(static project => project.Name, StringComparer.Ordinal).ThenBy(static project => project.Path, StringComparer.Ordinal)];
        var rules = ReadRules();
        List<AuditChange> changes =
        [
            .. rules.Where(static rule => rule.Severity != AuditSeverity.Info).GroupBy(static rule => rule.Id).Select(static rule => new AuditChange(
                rule.Key,
                rule.First().Title,
                rule.First().Consequence,
                rule.Sum(static severity => severity.Findings.Count),
                [.. rule.SelectMany(static severity => severity.Findings).Select(static finding => finding.Project).Distinct().Order(StringComparer.Ordinal)],
                rule.First().Help)),
        ];
        var summary = new AuditSummary(
            projects.Count(static project => project.State == AuditState.Audited),
            projects.Count(static project => project.State == AuditState.Skipped),
            projects.Count(static project => project.State == AuditState.Failed),
            projects.Sum(static project => project.Errors),
            projects.Sum(static project => project.Warnings),
            projects.Sum(static project => project.Infos),
            projects.Sum(static project => project.Suppressed));
        var outcome = summary.Failed > 0 || summary.Projects == 0 ? AuditOutcome.Incomplete
            : changes.Count > 0 ? AuditOutcome.ChangeFirst
            : AuditOutcome.Ready;
        return new(AuditReport.CurrentSchemaVersion, source, new(outcome, changes), summary, rules, projects);
    }

    private List<AuditRule> ReadRules() =>
    [
        .. _findings.Where(static found => !found.Finding.IsSuppressed)
            .GroupBy(static found => (found.Finding.Rule, found.Finding.Severity))
            .Select(group =>
            {
                var rule = Rules.FirstOrDefault(rule => rule.Id == group.Key.Rule);
                return new AuditRule(
                    group.Key.Rule,
                    rule?.Title ?? string.Empty,
                    group.Key.Severity,
                    AuditConsequences.Of(group.Key.Rule, group.Key.Severity),
                    rule?.Help ?? string.Empty,
                    [
                        .. group.Select(found => ReadFinding(found.Project, found.Finding))
                            .OrderBy(static finding => finding.Project, StringComparer.Ordinal)
                            .ThenBy(static finding => finding.File, StringComparer.Ordinal)
                            .ThenBy(static finding => finding.Line)
                            .ThenBy(static finding => finding.Column),
                    ]);
            })
            .OrderBy(static rule => rule.Consequence)
            .ThenByDescending(static rule => rule.Findings.Count)
            .ThenBy(static rule => rule.Id, StringComparer.Ordinal)
            .ThenBy(static rule => rule.Severity),
    ];

    private AuditFinding ReadFinding(string project, LoggedFinding finding) => new(
        Path.GetFileNameWithoutExtension(project),
        Relative(finding.File),
        finding.Region?.StartLine ?? 0,
        finding.Region?.StartColumn ?? 0,
        finding.Message);

    private AuditedProject ReadProject(IGrouping<string, CompilerLog> compilations)
    {
        var findings = _findings.Where(found => found.Project == compilations.Key).Select(static found => found.Finding).ToList();
        var failure = compilations.Select(static log => log.HasErrors ? "it does not compile" : log.AnalyzerFailure).FirstOrDefault(static reason => reason is not null);
        var skipped = compilations.Select(static log => log.Skipped).FirstOrDefault(static reason => reason is not null);
        return new(
            Path.GetFileNameWithoutExtension(compilations.Key),
            Relative(compilations.Key),
            [.. compilations.Select(static log => log.Framework).Where(static framework => framework.Length > 0)],
            skipped is not null ? AuditState.Skipped : failure is not null ? AuditState.Failed : AuditState.Audited,
            skipped switch { null => failure, "Test" => "a test project", _ => "not a C# project" },
            skipped is null ? compilations.First().Mode : null)
        {
            Errors = Count(AuditSeverity.Error),
            Warnings = Count(AuditSeverity.Warning),
            Infos = Count(AuditSeverity.Info),
            Suppressed = findings.Count(static finding => finding.IsSuppressed),
        };

        int Count(AuditSeverity severity) => findings.Count(finding => !finding.IsSuppressed && finding.Severity == severity);
    }

    private string Relative(string path)
    {
        if (!Path.IsPathRooted(path))
            return path;
        var relative = Path.GetRelativePath(root, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? path : relative).Replace('\\', '/');
    }
}
