using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Tests.Documentation;

/// <summary>What a page of docs/rules shows is what the analyzers say.</summary>
public sealed class RulePageExampleTests
{
    /// <summary>Rules that do not report their example yet.</summary>
    private static readonly string[] s_unreported = ["KPL1008"];

    public static TheoryData<string> Pages => [.. RuleCatalogue.Rules.Select(static rule => rule.Id)];

    public static TheoryData<string> UnreportedPages => [.. s_unreported];

    public static TheoryData<string> ReportedPages => [.. RuleCatalogue.Rules.Select(static rule => rule.Id).Except(s_unreported)];

    [Theory]
    [MemberData(nameof(UnreportedPages))]
    public async Task What_is_said_to_be_unreported_is(string id)
    {
        var page = RulePage.Read(id);

        Assert.DoesNotContain(id, await IdsAsync(page, page.Programs[0]));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_shows_what_is_reported_and_then_what_is_not(string id) =>
        Assert.Equal(2, RulePage.Read(id).Programs.Length);

    [Theory]
    [MemberData(nameof(ReportedPages))]
    public async Task The_first_example_is_reported(string id)
    {
        var page = RulePage.Read(id);

        var reported = await IdsAsync(page, page.Programs[0]);

        Assert.Contains(id, reported);
        // Other rules may have a say, when the page speaks of it.
        Assert.All(reported, other => Assert.Contains(other, page.Text));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_second_example_is_not_reported_by_any_rule(string id)
    {
        var page = RulePage.Read(id);

        Assert.Empty(await IdsAsync(page, page.Programs[1]));
    }

    private static async Task<IEnumerable<string>> IdsAsync(RulePage page, PageExample example) =>
        (await PageCompiler.AnalyzeAsync(page, example))
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Info)
            .Select(static diagnostic => diagnostic.Id)
            .Where(static id => id.StartsWith("KPL1", StringComparison.Ordinal) || id.StartsWith("KPL2", StringComparison.Ordinal))
            .Distinct();
}
