using Koupleless.Cli.Output;

namespace Koupleless.Cli.Conversion;

/// <summary>The answer of <c>koupleless convert</c> for people.</summary>
internal static class ConvertText
{
    public static void Write(TextPage page, ConvertReport report)
    {
        page.Write(
            report.Outcome switch
            {
                ConvertOutcome.Converted => $"{report.Project} is a module now{Name(report)}.",
                ConvertOutcome.WouldConvert => $"{report.Project} would be a module{Name(report)}. Nothing was written.",
                _ => $"{report.Project} is a module already{Name(report)}. Nothing was changed.",
            },
            style: TextPage.Heading);
        foreach (var change in report.Changes)
            page.Write($"{change.File}{(change.Created ? " (new)" : "")}: {change.Change}", indent: 2, hanging: 4);
        if (report.Findings.Count > 0)
        {
            page.Blank();
            page.Write("To know", style: TextPage.Heading);
            foreach (var finding in report.Findings)
            {
                page.Write($"{(finding.Rule is null ? "" : $"{finding.Rule}: ")}{finding.Message}", indent: 2, hanging: 4);
                if (finding.Help is { } help)
                    page.Write(help, indent: 4);
            }
        }

        page.Blank();
        page.Write("Next", style: TextPage.Heading);
        page.Columns(
            [
                [$"koupleless audit {report.Project}", "what in its code would change others, or keep it in memory"],
                [$"dotnet build {report.Project}", "also writes the module's artifact"],
                [$"dotnet run --project {report.Project}", "starts it alone, as before"],
            ],
            indent: 2);
    }

    private static string Name(ConvertReport report) => report.Module is { } name ? $": {name}" : "";
}
