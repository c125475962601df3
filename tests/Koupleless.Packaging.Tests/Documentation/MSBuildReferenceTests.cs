using System.Text;

namespace Koupleless.Packaging.Tests.Documentation;

/// <summary>docs/msbuild.md and the shipped .props and .targets files say the same.</summary>
public sealed class MSBuildReferenceTests
{
    private static readonly string s_page = Path.Combine(RulePages.Repository, "docs", "msbuild.md");

    private readonly ReferencePage _page = ReferencePage.Read(s_page);
    private readonly ShippedTargets _shipped = ShippedTargets.Read(RulePages.Repository);

    [Fact]
    public void Every_public_property_is_documented_and_every_documented_one_means_something() =>
        AssertSame(_shipped.PublicProperties, _page.Names("property"), meaningful: _shipped.AllProperties);

    [Fact]
    public void Every_item_of_ours_is_documented_and_no_other() =>
        AssertSame(_shipped.PublicItems, _page.Names("item"));

    [Fact]
    public void Every_metadatum_of_ours_is_documented_and_no_other() =>
        // The rules also speak of metadata of others: Private, ExcludeAssets.
        AssertSame(_shipped.PublicMetadata, _page.Names("metadata").Where(ShippedTargets.IsOurMetadata));

    [Fact]
    public void Every_public_target_is_documented_and_no_other() =>
        AssertSame(_shipped.PublicTargets, _page.Names("target"));

    [Fact]
    public void What_the_targets_report_has_a_page() =>
        Assert.Empty(_shipped.ErrorCodes.Except(RulePages.Ids));

    [Fact]
    public void The_errors_of_a_build_are_listed_with_their_titles()
    {
        var table = new StringBuilder("| Id | | Reported by |\n|---|---|---|\n");
        foreach (var id in RulePages.Ids.Where(static id => !id.StartsWith("KPL5", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            table.Append($"| [{id}](rules/{id}.md) | {RulePages.TitleOf(id)} | {(RulePages.CompilerIds.Contains(id) ? "compiler" : "build")} |\n");

        GeneratedSection.AssertIs(s_page, "errors", table.ToString());
    }

    private static void AssertSame(IEnumerable<string> shipped, IEnumerable<string> documented, IEnumerable<string>? meaningful = null)
    {
        // Not in the page, and in the page without being there: both are to be nothing.
        var missing = shipped.Except(documented).Order(StringComparer.Ordinal);
        var gone = documented.Except(meaningful ?? shipped).Order(StringComparer.Ordinal);
        Assert.Equal(("", ""), (string.Join(", ", missing), string.Join(", ", gone)));
    }
}
