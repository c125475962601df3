using System.Text.RegularExpressions;

namespace Koupleless.Packaging.Tests.Documentation;

/// <summary>
/// The tables of docs/msbuild.md. The word at the head of a table's first column (property, item, metadata, target) says
/// what the code spans in that column are names of.
/// </summary>
internal sealed partial class ReferencePage
{
    private readonly List<(string Head, string Name)> _names = [];

    private ReferencePage()
    {
    }

    /// <summary>The names under a head, those that stand in several tables as often.</summary>
    public IEnumerable<string> Names(string head) =>
        _names.Where(entry => entry.Head.Contains(head, StringComparison.OrdinalIgnoreCase)).Select(static entry => entry.Name);

    public static ReferencePage Read(string path)
    {
        var page = new ReferencePage();
        string? head = null;
        foreach (var line in File.ReadAllLines(path))
        {
            if (!line.StartsWith('|'))
            {
                head = null;
                continue;
            }

            var first = line.Split('|')[1];
            if (head is null)
                head = first;
            else
                page._names.AddRange(CodeSpan().Matches(first).Select(match => Classify(head, match.Groups[1].Value)).OfType<(string, string)>());
        }

        return page;
    }

    // <Contract>true</Contract> is a property and Provided="true" metadata, whatever else the table has.
    private static (string Head, string Name)? Classify(string head, string code) =>
        Element().Match(code) is { Success: true } property ? ("property", property.Groups[1].Value)
        : Attribute().Match(code) is { Success: true } metadata ? ("metadata", metadata.Groups[1].Value)
        : Identifier().IsMatch(code) ? (head, code)
        : null;

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"\A<(\w+)>")]
    private static partial Regex Element();

    [GeneratedRegex("\\A(\\w+)=\"")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\A\w+\z")]
    private static partial Regex Identifier();
}
