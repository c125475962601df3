using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Tests.Documentation;

/// <summary>What a page of docs/rules shows is what the analyzers say.</summary>
public sealed class RulePageExampleTests
{
    public static TheoryData<string> Pages => [.. RuleCatalogue.Rules.Select(static rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_shows_what_is_reported_and_then_what_is_not(string id) =>
        Assert.Equal(2, RulePage.Read(id).Programs.Length);

    [Theory]
    [MemberData(nameof(Pages))]
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
