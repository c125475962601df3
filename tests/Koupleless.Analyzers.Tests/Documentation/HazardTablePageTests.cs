using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Koupleless.Analyzers.Analysis.Tables;
using Koupleless.Analyzers.Rules.Tables;
using Koupleless.Analyzers.Tests.Support;
using Koupleless.Packaging.Tests.Documentation;
using Microsoft.CodeAnalysis.Text;

namespace Koupleless.Analyzers.Tests.Documentation;

/// <summary>docs/hazard-tables.md: its table can be read, and its code is reported where it says so.</summary>
public sealed partial class HazardTablePageTests
{
    private static readonly string s_path = Path.Combine(Repository.Folder, "docs", "hazard-tables.md");
    private static readonly string s_page = File.ReadAllText(s_path).ReplaceLineEndings("\n");
    private static readonly ImmutableArray<PageExample> s_examples = PageExample.ReadAll(s_page);
    private static readonly string s_table = PageExample.ReadTable(s_page);

    [Fact]
    public void Every_line_of_the_example_is_a_row()
    {
        var lines = HazardTableParser.Parse(SourceText.From(s_table)).ToArray();

        Assert.NotEmpty(lines);
        Assert.All(lines, static line => Assert.Null(line.Problem));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task The_lines_that_say_so_are_reported_and_no_others(int example)
    {
        var project = new AnalyzedProject
        {
            References = [s_examples[0].Reference!],
            AdditionalFiles = [("acme.hazards.txt", s_table)],
        };

        var reported = await RuleRunner.GetDiagnosticsAsync<Only<HazardTableCheck>>(s_examples[example].Code, project);

        Assert.Equal(
            s_examples[example].Code.Split('\n').Index().Where(static line => line.Item.Contains("// KPL")).Select(static line => $"{line.Index} {line.Item.Split("// ")[1]}"),
            reported.Select(static diagnostic => $"{diagnostic.Location.GetLineSpan().StartLinePosition.Line} {diagnostic.Id}"));
    }

    [Fact]
    public void Every_option_is_in_the_table_of_options()
    {
        var named = OptionName().Matches(s_page).Select(static match => match.Groups[1].Value).Distinct();

        Assert.All(named, static option =>
        {
            var value = option switch { "when" => "from-base", "dropped" => "ends", "about" => "receiver", "severity" => "info", _ => "X" };
            var row = Assert.Single(HazardTableParser.Parse(SourceText.From($"KPL2028 | M:A.B.C | call | x | {option}={value}")));
            Assert.Null(row.Problem);
        });
        Assert.Equal(["about", "dropped", "except", "on", "release", "severity", "started-by", "undone-by", "verified", "when"], named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_rules_that_a_table_can_name_are_listed()
    {
        var table = new StringBuilder("| Rule | |\n|---|---|\n");
        foreach (var rule in TableRules.ById.Values.OrderBy(static rule => rule.Id, StringComparer.Ordinal))
            table.Append($"| [{rule.Id}](rules/{rule.Id}.md) | {rule.Title} |\n");

        GeneratedSection.AssertIs(s_path, "table rules", table.ToString());
    }

    [GeneratedRegex(@"^\| `([a-z-]+)=", RegexOptions.Multiline)]
    private static partial Regex OptionName();
}
