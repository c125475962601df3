namespace Koupleless.Packaging.Tests;

public sealed class RulePagesTests
{
    public static TheoryData<string> Pages => [.. PageIds];

    private static IEnumerable<string> PageIds =>
        Directory.GetFiles(RulePages.Folder, "*.md").Select(static path => Path.GetFileNameWithoutExtension(path));

    [Fact]
    public void Every_id_has_a_page_and_every_page_an_id() =>
        Assert.Equal(RulePages.Ids.Order(StringComparer.Ordinal), PageIds.Order(StringComparer.Ordinal));

    [Fact]
    public void No_id_is_given_twice() =>
        Assert.Equal(RulePages.Ids.Distinct(), RulePages.Ids);

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_the_sections_that_readers_look_for(string id)
    {
        var lines = File.ReadAllLines(Path.Combine(RulePages.Folder, $"{id}.md"));

        Assert.StartsWith($"# {id}: ", lines[0]);
        Assert.Contains("## What happens", lines);
        Assert.Contains("## How to mend it", lines);
        if (RulePages.CompilerIds.Contains(id))
        {
            Assert.Contains("## Example", lines);
            Assert.Contains("## Suppressing", lines);
        }
    }

    [Fact]
    public void A_help_link_leads_to_the_page() =>
        Assert.EndsWith("/docs/rules/KPL4003.md", ErrorIds.HelpLink("KPL4003"));
}
