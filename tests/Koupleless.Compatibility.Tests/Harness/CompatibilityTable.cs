namespace Koupleless.Compatibility.Tests.Harness;

/// <summary>The table in docs/compatibility.md. Thread-safe.</summary>
internal static class CompatibilityTable
{
    private const string Begin = "<!-- table: written by tests/Koupleless.Compatibility.Tests -->";
    private const string End = "<!-- end of table -->";
    private const string Heading = "|---|---|---|---|---|---|---|---|";

    /// <summary>The rows that stand in the document.</summary>
    public static IReadOnlyList<string> Rows => ReadRows(CompatibilityDocument.Read(Begin, End));

    /// <summary>Compares the rows of an application with what was seen.</summary>
    public static void Check(string app, IReadOnlyList<CompatibilityRow> rows)
    {
        CompatibilityDocument.Update(Begin, End, text => Update(text, app, rows));
        Assert.Equal(rows.Select(static row => row.ToString()), Rows.Where(row => CompatibilityRow.AppOf(row) == app));
    }

    private static string Update(string text, string app, IReadOnlyList<CompatibilityRow> rows)
    {
        // Stable: the rows of one application keep the order of its test.
        var all = ReadRows(text).Where(row => CompatibilityRow.AppOf(row) != app).Concat(rows.Select(static row => row.ToString()))
            .OrderBy(static row => row.Split('|')[1], StringComparer.Ordinal)
            .ThenBy(CompatibilityRow.AppOf, StringComparer.Ordinal);
        var begin = text.IndexOf(Heading, StringComparison.Ordinal) + Heading.Length;
        return $"{text[..begin]}\n{string.Join('\n', all)}\n\n";
    }

    private static List<string> ReadRows(string text) => [.. text.Split('\n').SkipWhile(static line => line != Heading).Skip(1).Where(static line => line.StartsWith('|'))];
}
