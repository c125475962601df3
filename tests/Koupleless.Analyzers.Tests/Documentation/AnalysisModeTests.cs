using System.Text.RegularExpressions;
using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.Documentation;

/// <summary>docs/analyzers.md says which rules look at a project that modules share.</summary>
public sealed partial class AnalysisModeTests
{
    // Its example is a program, which would be a base; other tests run it in a library.
    private const string ShownInProgram = RuleIds.SharedStaticWrite;

    [Fact]
    public async Task The_rules_of_the_shared_mode_are_those_that_report_in_it()
    {
        var row = File.ReadLines(Path.Combine(Repository.Folder, "docs", "analyzers.md")).Single(static line => line.StartsWith("| `Shared` |", StringComparison.Ordinal));
        var documented = RuleId().Matches(row).Select(static match => match.Value).Order(StringComparer.Ordinal);

        var reported = new SortedSet<string>(StringComparer.Ordinal) { ShownInProgram };
        foreach (var page in RuleCatalogue.Rules.Select(static rule => RulePage.Read(rule.Id)))
        {
            var example = page.Programs[0];
            if (!example.Code.Contains("WebApplication.Create", StringComparison.Ordinal))
                reported.UnionWith((await PageCompiler.AnalyzeAsync(page, example with { Marks = [.. example.Marks, "shared"] })).Select(static diagnostic => diagnostic.Id));
        }

        Assert.Equal(documented, reported.Where(static id => id.StartsWith("KPL1", StringComparison.Ordinal) || id.StartsWith("KPL2", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"KPL\d{4}")]
    private static partial Regex RuleId();
}
