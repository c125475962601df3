using System.Globalization;
using Koupleless.Cli.Output;
using Koupleless.Packaging;

namespace Koupleless.Cli.Inspect;

/// <summary>The answer of <c>koupleless inspect</c> for people.</summary>
internal static class InspectText
{
    public static void Write(TextPage page, InspectReport report)
    {
        page.Write($"{report.Name} {report.Version}", style: TextPage.Heading);
        WriteIdentity(page, report);
        WriteClosure(page, report);
        WriteContent(page, report);
        WriteServices(page, "Provides", report.Provides, static fact => $"{fact.Implementation}{(fact.Order == 0 ? "" : $", order {fact.Order}")}");
        WriteServices(page, "Exports", report.Exports, static fact => fact.Implementation ?? "");
        WriteServices(page, "Imports", report.Imports, static fact => fact.From is null ? "" : $"from {fact.From}");
        if (report.AuditedStatics is { Count: > 0 } audits)
        {
            Head(page, $"Audited statics ({audits.Count}): a person says that they are safe");
            page.Columns([.. audits.Select(static audit => new[] { audit.Member, audit.Reason })], indent: 2);
        }

        if (report.Redirected is { Count: > 0 } redirected)
        {
            Head(page, $"Redirected ({Assemblies(redirected.Count)}): they ask the module, not the process, where they are");
            page.Columns([.. redirected.Select(static uses => new[] { uses.Assembly, string.Join(", ", uses.Members) })], indent: 2);
        }

        if (report.DeadReferences.Count > 0)
        {
            Head(page, $"Dead references ({report.DeadReferences.Count}): they lead nowhere even when the module runs alone");
            page.Columns([.. report.DeadReferences.Select(static dead => new[] { dead.From, dead.Supplier, dead.Target })], indent: 2);
        }
    }

    private static void WriteIdentity(TextPage page, InspectReport report)
    {
        var rows = new List<string[]>();
        Row("Source", report.Length is { } length ? $"{report.Source} ({Size(length)})" : report.Source);
        Row("Assembly", report.Assembly is null ? null : $"{report.Assembly}, {report.TargetFramework}");
        Row("Entry point", report.Assembly is null ? null : report.EntryPoint ?? "generated: a library module");
        Row("Path base", report.PathBase);
        Row("Priority", report.Priority?.ToString(CultureInfo.InvariantCulture));
        Row("Unloadable", report.Unloadable is { } unloadable ? (unloadable ? "yes" : "no: merged for good") : null);
        Row("Base", report.Bases.Count == 0 ? "none: the module was built without a BaseReference" : string.Join(", ", report.Bases.Select(static @base => $"{@base.Name} {@base.Version}")));
        page.Columns(rows, indent: 2);

        void Row(string name, string? value)
        {
            if (value is not null)
                rows.Add([name, value]);
        }
    }

    private static void WriteClosure(TextPage page, InspectReport report)
    {
        foreach (var (decision, title) in new[] { (SlimDecision.Private, "Carried"), (SlimDecision.Provided, "Provided by the base"), (SlimDecision.Framework, "Of the shared framework") })
        {
            var entries = report.Closure.Where(entry => entry.Decision == decision).ToList();
            if (entries.Count == 0)
                continue;
            var total = entries.Sum(static entry => entry.Length ?? 0);
            Head(page, $"{title} ({Files(entries.Count)}{(total > 0 ? $", {Size(total)}" : "")})");
            page.Columns([.. entries.Select(static entry => new[] { DisplayName(entry), entry.Version ?? "", entry.Length is { } length ? Size(length) : "", entry.Reason })], indent: 2);
        }
    }

    private static void WriteContent(TextPage page, InspectReport report)
    {
        if (report.Content.Count == 0)
            return;
        Head(page, $"Content ({Files(report.Content.Count)}, {Size(report.Content.Sum(static file => file.Length))})");
        page.Columns([.. report.Content.Select(static file => new[] { file.File, Size(file.Length) })], indent: 2);
    }

    private static void WriteServices(TextPage page, string title, IReadOnlyList<ServiceFact> facts, Func<ServiceFact, string> describe)
    {
        if (facts.Count == 0)
            return;
        Head(page, title);
        page.Columns([.. facts.Select(fact => new[] { fact.Contract, describe(fact) })], indent: 2);
    }

    private static void Head(TextPage page, string text)
    {
        page.Blank();
        page.Write(text, style: TextPage.Heading);
    }

    // The file of an assembly is its name, unless it is one of several: a satellite, or one for a runtime.
    private static string DisplayName(InspectEntry entry) =>
        entry.File is null || (entry.Name is not null && entry.File == $"{entry.Name}.dll") ? entry.Name! : entry.File;

    private static string Files(int count) => count == 1 ? "1 file" : $"{count} files";

    private static string Assemblies(int count) => count == 1 ? "1 assembly" : $"{count} assemblies";

    private static string Size(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024):0.#} MB"),
    };
}
