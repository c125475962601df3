using System.Reflection;
using System.Text.RegularExpressions;

namespace Koupleless.Packaging.Tests;

public sealed partial class RulePagesTests
{
    private static readonly string s_repository = typeof(RulePagesTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "RepositoryFolder").Value!;

    private static readonly string s_pages = Path.Combine(s_repository, "docs", "rules");

    // The compiler's ids are read from their source: the analyzers' assembly needs a compiler around it.
    private static IReadOnlyCollection<string> CompilerIds { get; } =
        [.. Id().Matches(File.ReadAllText(Path.Combine(s_repository, "src", "Koupleless.Analyzers", "RuleIds.cs"))).Select(static match => match.Value)];

    private static IReadOnlyCollection<string> AllIds { get; } =
        [.. typeof(ErrorIds).GetFields().Where(static field => field.IsLiteral).Select(static field => (string)field.GetRawConstantValue()!), .. CompilerIds];

    public static TheoryData<string> Pages => [.. PageIds];

    private static IEnumerable<string> PageIds =>
        Directory.GetFiles(s_pages, "*.md").Select(static path => Path.GetFileNameWithoutExtension(path));

    [Fact]
    public void Every_id_has_a_page_and_every_page_an_id() =>
        Assert.Equal(AllIds.Order(StringComparer.Ordinal), PageIds.Order(StringComparer.Ordinal));

    [Fact]
    public void No_id_is_given_twice() =>
        Assert.Equal(AllIds.Distinct(), AllIds);

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_the_sections_that_readers_look_for(string id)
    {
        var lines = File.ReadAllLines(Path.Combine(s_pages, $"{id}.md"));

        Assert.StartsWith($"# {id}: ", lines[0]);
        Assert.Contains("## What happens", lines);
        Assert.Contains("## How to mend it", lines);
        if (CompilerIds.Contains(id))
        {
            Assert.Contains("## Example", lines);
            Assert.Contains("## Suppressing", lines);
        }
    }

    [Fact]
    public void A_help_link_leads_to_the_page() =>
        Assert.EndsWith("/docs/rules/KPL4003.md", ErrorIds.HelpLink("KPL4003"));

    [GeneratedRegex("KPL[0-9]{4}")]
    private static partial Regex Id();
}
