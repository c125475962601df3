namespace Koupleless.Cli.Audit;

/// <summary>The answer of <c>koupleless audit --json</c>, documented in docs/cli.md.</summary>
/// <param name="SchemaVersion">The schema.</param>
/// <param name="Source">As on the command line.</param>
/// <param name="Verdict">Whether it can be merged.</param>
/// <param name="Summary">Counts.</param>
/// <param name="Rules">What was found, by rule and severity, in the order in which it should be changed.</param>
/// <param name="Projects">Every project of the build, in ordinal order of name.</param>
internal sealed record AuditReport(
    int SchemaVersion,
    string Source,
    AuditVerdict Verdict,
    AuditSummary Summary,
    IReadOnlyList<AuditRule> Rules,
    IReadOnlyList<AuditedProject> Projects)
{
    public const int CurrentSchemaVersion = 1;
}

/// <summary>Whether the code can be merged.</summary>
/// <param name="Outcome">The verdict in a word.</param>
/// <param name="ChangeFirst">What must change, the worst first.</param>
internal sealed record AuditVerdict(AuditOutcome Outcome, IReadOnlyList<AuditChange> ChangeFirst);

/// <summary>What an audit comes to.</summary>
internal enum AuditOutcome
{
    /// <summary>Nothing stands in the way.</summary>
    Ready,

    /// <summary>Something must change before.</summary>
    ChangeFirst,

    /// <summary>Not everything could be looked at.</summary>
    Incomplete,
}

/// <summary>One thing that must change.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Title">What the rule is about.</param>
/// <param name="Consequence">What comes of it when nothing changes.</param>
/// <param name="Places">How many places.</param>
/// <param name="Projects">The projects that have them.</param>
/// <param name="Help">How to mend it.</param>
internal sealed record AuditChange(string Rule, string Title, AuditConsequence Consequence, int Places, IReadOnlyList<string> Projects, string Help);

/// <summary>Counts of projects and of findings.</summary>
internal sealed record AuditSummary(int Projects, int Skipped, int Failed, int Errors, int Warnings, int Infos, int Suppressed);

/// <summary>The findings of one rule in one severity.</summary>
internal sealed record AuditRule(string Id, string Title, AuditSeverity Severity, AuditConsequence Consequence, string Help, IReadOnlyList<AuditFinding> Findings);

/// <summary>How bad a finding is: that of its rule, or what the project makes of it.</summary>
internal enum AuditSeverity
{
    Error,
    Warning,
    Info,
}

/// <summary>A place in the code.</summary>
/// <param name="Project">The name of the project.</param>
/// <param name="File">Its path, relative to the folder of what is audited where it is below that.</param>
/// <param name="Line">Begins at 1; 0 without a place.</param>
/// <param name="Column">Begins at 1; 0 without a place.</param>
/// <param name="Message">What the rule says.</param>
internal sealed record AuditFinding(string Project, string File, int Line, int Column, string Message);

/// <summary>A project of the build.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">Its path, relative to the folder of what is audited where it is below that.</param>
/// <param name="Frameworks">The target frameworks that were looked at.</param>
/// <param name="State">What became of it.</param>
/// <param name="Reason">Why it was skipped or failed.</param>
/// <param name="Mode">Module or Shared; null when it was skipped.</param>
internal sealed record AuditedProject(string Name, string Path, IReadOnlyList<string> Frameworks, AuditState State, string? Reason, string? Mode)
{
    public int Errors { get; init; }

    public int Warnings { get; init; }

    public int Infos { get; init; }

    public int Suppressed { get; init; }
}

/// <summary>What became of a project.</summary>
internal enum AuditState
{
    Audited,
    Skipped,
    Failed,
}
