using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Tests.Documentation;

/// <summary>Pages of docs/rules and descriptors say the same.</summary>
public sealed class RulePageTextTests
{
    public static TheoryData<string> Pages => [.. RuleCatalogue.Rules.Select(static rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Id_title_and_severity_are_the_descriptors(string id)
    {
        var page = RulePage.Read(id);
        var rule = RuleCatalogue.Rules.Single(rule => rule.Id == id);

        Assert.Equal((id, rule.Title.ToString()), (page.Id, page.Title));
        Assert.StartsWith($"{RuleCatalogue.Word(rule.DefaultSeverity)}.", page.Severity);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_section_has_a_text(string id)
    {
        var page = RulePage.Read(id);

        Assert.All(
            ["What happens", "How to mend it", "Example", "Suppressing"],
            heading => Assert.True(page.Section(heading).Length > 60, $"{id}.md says too little under '{heading}'."));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_tells_how_to_suppress_its_rule_with_a_reason(string id)
    {
        var suppressing = RulePage.Read(id).Section("Suppressing");

        Assert.Contains(
            [$"#pragma warning disable {id} //", $"\"{id}\", Justification = \"", "[AuditedStatic(\"", $"dotnet_diagnostic.{id}.severity"],
            way => suppressing.Contains(way, StringComparison.Ordinal));
    }
}
