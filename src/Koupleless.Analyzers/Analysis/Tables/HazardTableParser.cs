using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Koupleless.Analyzers.Analysis.Tables;

/// <summary>Reads the lines of a hazard table: <c>rule | member | use | effect | options</c>.</summary>
internal static class HazardTableParser
{
    private const string CommentMark = "#";

    /// <summary>Each line that is not blank or a comment: its row, or what is wrong with it.</summary>
    public static IEnumerable<(TextLine Line, HazardRow? Row, string? Problem)> Parse(SourceText text)
    {
        foreach (var line in text.Lines)
        {
            var content = line.ToString().Trim();
            if (content.Length > 0 && !content.StartsWith(CommentMark, StringComparison.Ordinal))
            {
                var row = ParseRow(content, out var problem);
                yield return (line, row, problem);
            }
        }
    }

    private static HazardRow? ParseRow(string content, out string? problem)
    {
        var cells = content.Split('|').Select(static cell => cell.Trim()).ToArray();
        if (cells.Length is not (4 or 5))
        {
            problem = "a row is 'rule | member | use | effect', with options behind a fourth '|'";
            return null;
        }

        if (!TableRules.ById.TryGetValue(cells[0], out var rule))
        {
            problem = $"'{cells[0]}' is no rule that a table can name; it can name {string.Join(", ", TableRules.ById.Keys.OrderBy(static id => id, StringComparer.Ordinal))}";
            return null;
        }

        if (ParseUse(cells[2]) is not { } use)
        {
            problem = $"'{cells[2]}' is no use: call, new, set or add";
            return null;
        }

        if (cells[1].Length < 3 || cells[1][1] != ':' || KindsOf(use).IndexOf(cells[1][0]) < 0)
        {
            problem = $"'{cells[1]}' is no documentation id for '{cells[2]}', which begins with {string.Join(" or ", KindsOf(use).Select(static kind => $"'{kind}:'"))}";
            return null;
        }

        var options = HazardRowOptions.Parse(cells.Length == 5 ? cells[4] : "");
        var row = options.Apply(new HazardRow(rule, cells[1], use) { Effect = cells[3] });
        problem = options.Problem;
        return problem is null ? row : null;
    }

    private static HazardUse? ParseUse(string cell) => cell switch
    {
        "call" => HazardUse.Call,
        "new" => HazardUse.New,
        "set" => HazardUse.Set,
        "add" => HazardUse.Add,
        _ => null,
    };

    private static string KindsOf(HazardUse use) => use switch
    {
        HazardUse.Call => "M",
        HazardUse.New => "T",
        HazardUse.Set => "PF",
        _ => "E",
    };
}
