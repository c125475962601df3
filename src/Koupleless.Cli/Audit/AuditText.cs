using Koupleless.Cli.Output;

namespace Koupleless.Cli.Audit;

/// <summary>The answer of <c>koupleless audit</c> for people: the projects, the findings by rule, and the verdict with its list at the end.</summary>
internal static class AuditText
{
    public static void Write(TextPage page, AuditReport report)
    {
        page.Write(report.Source, style: TextPage.Heading);
        page.Columns([.. report.Projects.Select(static project => new[] { project.Name, Describe(project) })], indent: 2);
        foreach (var rule in report.Rules)
            WriteRule(page, rule);
        page.Blank();
        WriteVerdict(page, report);
    }

    private static string Describe(AuditedProject project) => project.State switch
    {
        AuditState.Skipped => $"skipped: {project.Reason}",
        AuditState.Failed => $"not audited: {project.Reason}",
        _ => Counts(project.Errors, project.Warnings, project.Infos)
            + (project.Suppressed > 0 ? $" ({project.Suppressed} suppressed)" : "")
            + (project.Mode == "Shared" ? ", as code that modules share" : ""),
    };

    private static void WriteRule(TextPage page, AuditRule rule)
    {
        page.Blank();
        page.Write($"{rule.Severity} {rule.Id}: {rule.Title} ({Count(rule.Findings.Count, "place")})", style: rule.Severity == AuditSeverity.Info ? TextPage.Heading : TextPage.Bad);
        page.Write($"It {AuditConsequences.Describe(rule.Consequence)}.", indent: 2);
        page.Write(rule.Help, indent: 2);
        foreach (var project in rule.Findings.GroupBy(static finding => finding.Project))
        {
            page.Write($"{project.Key}:", indent: 2);
            foreach (var finding in project)
                page.Write($"{(finding.Line > 0 ? $"{finding.File}:{finding.Line}: " : "")}{finding.Message}", indent: 4, hanging: 6);
        }
    }

    private static void WriteVerdict(TextPage page, AuditReport report)
    {
        var changes = report.Verdict.ChangeFirst;
        if (changes.Count > 0)
        {
            page.Write("To change, in this order:", style: TextPage.Heading);
            for (var i = 0; i < changes.Count; i++)
            {
                var change = changes[i];
                page.Write($"{i + 1}. {change.Rule} {change.Title}: {Count(change.Places, "place")} in {string.Join(", ", change.Projects)}. It {AuditConsequences.Describe(change.Consequence)}.", indent: 2, hanging: 5);
                page.Write(change.Help, indent: 5);
            }

            page.Blank();
        }

        page.Write(Sentence(report), style: report.Verdict.Outcome == AuditOutcome.Ready ? TextPage.Good : TextPage.Bad);
    }

    private static string Sentence(AuditReport report)
    {
        var summary = report.Summary;
        var scope = $"{Count(summary.Projects, "project")}: {Counts(summary.Errors, summary.Warnings, summary.Infos)}.";
        switch (report.Verdict.Outcome)
        {
            case AuditOutcome.Ready:
                return $"{scope} Nothing that the rules know of stands in the way of a merge.";
            case AuditOutcome.Incomplete:
                return $"{scope} There is no verdict: {(summary.Failed > 0 ? $"{Count(summary.Failed, "project")} could not be audited" : "there was no project to audit")}.";
            default:
                var urgent = report.Verdict.ChangeFirst.Count(static change => change.Consequence < AuditConsequence.StaysLoaded);
                return urgent > 0
                    ? $"{scope} It cannot be merged as it is: begin with {report.Verdict.ChangeFirst[0].Rule}."
                    // A module that never has to go may stay in memory.
                    : $"{scope} It can be merged for good (ModuleUnloadable=false), but could not be uninstalled or replaced as it is: begin with {report.Verdict.ChangeFirst[0].Rule}.";
        }
    }

    private static string Counts(int errors, int warnings, int infos)
    {
        var parts = new List<string>();
        if (errors > 0)
            parts.Add(Count(errors, "error"));
        if (warnings > 0)
            parts.Add(Count(warnings, "warning"));
        if (infos > 0)
            parts.Add(Count(infos, "info"));
        return parts.Count == 0 ? "nothing found" : string.Join(", ", parts);
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
