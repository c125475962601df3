using System.Reflection;
using Koupleless.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Koupleless.Analyzers.Tests.Rules;

public class RulePageTests
{
    private static readonly IReadOnlyList<DiagnosticAnalyzer> s_analyzers =
        [.. typeof(RuleIds).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    [Fact]
    public void Every_rule_has_a_page_that_its_help_link_names()
    {
        var rules = s_analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).ToArray();

        Assert.NotEmpty(rules);
        Assert.All(rules, static rule =>
        {
            Assert.EndsWith($"/docs/rules/{rule.Id}.md", rule.HelpLinkUri);
            var page = File.ReadAllText(Path.Combine(Repository.Folder, "docs", "rules", $"{rule.Id}.md"));
            Assert.StartsWith($"# {rule.Id}: ", page);
            Assert.All(
                ["## What happens", "## How to mend it", "## Example", "## Suppressing"],
                section => Assert.Contains($"\n{section}\n", page.ReplaceLineEndings("\n")));
        });
    }

    [Fact]
    public void Every_rule_has_an_id_of_the_list_and_every_id_a_rule() =>
        Assert.Equal(
            typeof(RuleIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal),
            s_analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static rule => rule.Id).Distinct().Order(StringComparer.Ordinal));
}
