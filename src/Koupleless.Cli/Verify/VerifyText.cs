using Koupleless.Cli.Output;
using Koupleless.Packaging;

namespace Koupleless.Cli.Verify;

/// <summary>The answer of <c>koupleless verify</c> for people: what breaks, grouped by cause, then the counts.</summary>
internal static class VerifyText
{
    private const int MostPlaces = 5;

    public static void Write(TextPage page, VerifyReport report)
    {
        WriteBase(page, report.Base);
        foreach (var cause in report.Causes)
            WriteCause(page, cause);
        foreach (var refused in report.Modules.Where(static module => module is { Verdict: Verdict.Breaks, Error: not null }))
        {
            page.Blank();
            page.Write($"{refused.Path}: refused", style: TextPage.Bad);
            page.Write($"{refused.Error!.Code}: {refused.Error.Message}", indent: 2);
        }

        WriteUnverified(page, report.Modules);
        page.Blank();
        WriteSummary(page, report.Summary);
    }

    private static void WriteBase(TextPage page, BaseDescription @base)
    {
        page.Write(@base.Name is null ? $"Base at {@base.Source}" : $"Base {@base.Name} {@base.Version} ({@base.Source})", style: TextPage.Heading);
        if (@base.ContractPackage)
            page.Write("A contract package: only references to the contracts and the framework are checked.", indent: 2);
        foreach (var framework in @base.Frameworks)
            page.Write($"{framework.Name} {framework.Version}{(IsOther(framework) ? $" in place of {framework.Wanted}" : "")}", indent: 2);
    }

    // Another patch is what every machine has; another minor version is worth a word.
    private static bool IsOther(CheckedFramework framework) =>
        !framework.Version.StartsWith(framework.Wanted[..framework.Wanted.LastIndexOf('.')] + ".", StringComparison.Ordinal);

    private static void WriteCause(TextPage page, VerifyCause cause)
    {
        var modules = cause.Modules.DistinctBy(static module => module.Path).Count();
        page.Blank();
        page.Write($"{cause.Supplier}: {NameOf(cause.Kind)}", style: TextPage.Bad);
        page.Write(cause.Kind.IsAboutAssembly() ? $"{cause.Supplier} {cause.Target}" : cause.Target, indent: 2, style: TextPage.Heading);
        page.Write(cause.Message, indent: 2);
        page.Write($"{Count(modules, "module")}:", indent: 2);
        foreach (var module in cause.Modules)
        {
            page.Write($"{module.Name} {module.Version}, in {module.From}", indent: 4);
            foreach (var place in module.Where.Take(MostPlaces))
                page.Write(place, indent: 6, hanging: 8);
            if (module.Where.Count > MostPlaces)
                page.Write($"and {module.Where.Count - MostPlaces} more places", indent: 6);
        }
    }

    private static void WriteUnverified(TextPage page, IReadOnlyList<ModuleVerdict> modules)
    {
        var unverified = modules
            .SelectMany(static module => module.Unverified)
            .GroupBy(static name => name, StringComparer.OrdinalIgnoreCase)
            .Select(static name => (Name: name.Key, Modules: name.Count()))
            .OrderBy(static name => name.Name, StringComparer.Ordinal)
            .ToList();
        if (unverified.Count == 0)
            return;
        page.Blank();
        page.Write("Not checked, because the base supplies it and its file is not at hand:", style: TextPage.Heading);
        page.Columns([.. unverified.Select(static name => new[] { name.Name, Count(name.Modules, "module") })], indent: 2);
    }

    private static void WriteSummary(TextPage page, VerifySummary summary)
    {
        var parts = new List<string>();
        if (summary.Links > 0)
            parts.Add(summary.Links == 1 ? "1 links" : $"{summary.Links} link");
        if (summary.Breaks > 0)
            parts.Add(summary.Breaks == 1 ? "1 breaks" : $"{summary.Breaks} break");
        if (summary.Unreadable > 0)
            parts.Add($"{summary.Unreadable} cannot be read");
        page.Write(
            $"{Count(summary.Modules, "module")}: {(parts.Count == 0 ? "nothing to check" : string.Join(", ", parts))}.",
            style: summary.Breaks + summary.Unreadable == 0 ? TextPage.Good : TextPage.Bad);
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    private static string NameOf(LinkProblemKind kind) => kind switch
    {
        LinkProblemKind.MissingAssembly => "the assembly is missing",
        LinkProblemKind.LowerAssemblyVersion => "the assembly's version is lower",
        LinkProblemKind.MissingType => "the type is missing",
        LinkProblemKind.MissingMethod => "the method is missing",
        LinkProblemKind.MissingField => "the field is missing",
        LinkProblemKind.Inaccessible => "not accessible",
        LinkProblemKind.KindChanged => "of another kind now",
        LinkProblemKind.NotInheritable => "cannot be derived from",
        LinkProblemKind.NotImplemented => "a member is not implemented",
        LinkProblemKind.NotOverridable => "cannot be overridden this way",
        LinkProblemKind.ConstraintViolated => "a constraint is violated",
        LinkProblemKind.NotAssignable => "no longer such a type",
        _ => kind.ToString(),
    };
}
