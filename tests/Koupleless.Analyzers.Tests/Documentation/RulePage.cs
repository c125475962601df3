using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.Documentation;

/// <summary>A page of docs/rules as its readers see it: title, severity, sections and the code of its example.</summary>
internal sealed partial record RulePage(string Id, string Title, string Severity, string Text, ImmutableArray<PageExample> Examples)
{
    public static string Folder { get; } = Path.Combine(Repository.Folder, "docs", "rules");

    public static RulePage Read(string id)
    {
        var text = File.ReadAllText(Path.Combine(Folder, $"{id}.md")).ReplaceLineEndings("\n");
        var head = Head().Match(text);
        Assert.True(head.Success, $"{id}.md does not begin with '# {id}: title', an empty line and the severity.");
        return new(
            head.Groups["id"].Value,
            head.Groups["title"].Value,
            head.Groups["severity"].Value,
            text,
            PageExample.ReadAll(text));
    }

    /// <summary>The text below a heading, up to the next one.</summary>
    public string Section(string heading) =>
        Text.Split($"\n## {heading}\n") is [_, var rest] ? rest.Split("\n## ")[0].Trim() : "";

    /// <summary>What is reported, then what is not: the examples without the assemblies that they use.</summary>
    public ImmutableArray<PageExample> Programs => [.. Examples.Where(static example => example.Reference is null)];

    /// <summary>The assemblies that the page itself shows.</summary>
    public IEnumerable<ReferencedSource> References => Examples.Select(static example => example.Reference).OfType<ReferencedSource>();

    /// <summary>The lines of a hazard table on the page.</summary>
    public string Table => PageExample.ReadTable(Text);

    [GeneratedRegex(@"\A# (?<id>KPL\d{4}): (?<title>[^\n]+)\n\n(?<severity>[^\n]+)\n")]
    private static partial Regex Head();
}
