using System.Text;
using System.Text.RegularExpressions;

namespace Koupleless.Analyzers.Tests.Support;

/// <summary>
/// The places that a test expects to be reported, marked in its source: <c>[|…|]</c>, or <c>{|KPL2001:…|}</c> where an
/// analyzer has several rules. <c>[|</c> and <c>|]</c> are no C#.
/// </summary>
internal sealed partial class Markup
{
    private Markup(string source, IReadOnlyList<(string? Id, int Start, int End)> places)
    {
        Source = source;
        Places = places;
    }

    public string Source { get; }

    public IReadOnlyList<(string? Id, int Start, int End)> Places { get; }

    public static Markup Parse(string marked)
    {
        marked = marked.ReplaceLineEndings("\n");
        var source = new StringBuilder();
        var open = new Stack<(string? Id, int Start)>();
        var places = new List<(string? Id, int Start, int End)>();
        var position = 0;
        foreach (Match mark in Mark().Matches(marked))
        {
            source.Append(marked, position, mark.Index - position);
            position = mark.Index + mark.Length;
            if (mark.Value is "|]" or "|}")
            {
                var (id, start) = open.Pop();
                places.Add((id, start, source.Length));
            }
            else
            {
                open.Push((mark.Groups["id"] is { Success: true, Value: var id } ? id : null, source.Length));
            }
        }

        Assert.Empty(open);
        source.Append(marked, position, marked.Length - position);
        return new Markup(source.ToString(), places);
    }

    [GeneratedRegex(@"\[\||\|\]|\{\|(?<id>KPL\d{4}):|\|\}")]
    private static partial Regex Mark();
}
