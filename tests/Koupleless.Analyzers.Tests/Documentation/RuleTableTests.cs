using System.Text;
using Koupleless.Analyzers.Tests.Support;
using Koupleless.Packaging.Tests.Documentation;

namespace Koupleless.Analyzers.Tests.Documentation;

/// <summary>The tables of rules in README.md and docs/analyzers.md are made from the descriptors.</summary>
public sealed class RuleTableTests
{
    [Fact]
    public void The_README_lists_every_rule() =>
        GeneratedSection.AssertIs(Path.Combine(Repository.Folder, "README.md"), "rules", Table("docs/rules"));

    [Fact]
    public void The_page_about_the_analyzers_lists_every_rule() =>
        GeneratedSection.AssertIs(Path.Combine(Repository.Folder, "docs", "analyzers.md"), "rules", Table("rules"));

    private static string Table(string folder)
    {
        var table = new StringBuilder("| Rule | | Severity | Code fix |\n|---|---|---|---|\n");
        foreach (var rule in RuleCatalogue.Rules)
            table.Append($"| [{rule.Id}]({folder}/{rule.Id}.md) | {rule.Title} | {RuleCatalogue.Word(rule.DefaultSeverity)} | {(RuleCatalogue.Fixable.Contains(rule.Id) ? "yes" : "")} |\n");
        return table.ToString();
    }
}
