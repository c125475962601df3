using Koupleless.EndToEnd.Tests;

namespace Koupleless.Compatibility.Tests.Harness;

/// <summary>
/// The table in docs/compatibility.md: what the runs show must stand there. With KOUPLELESS_UPDATE_DOCS=1 they write it.
/// Thread-safe.
/// </summary>
internal static class CompatibilityTable
{
    private const string Begin = "<!-- table: written by tests/Koupleless.Compatibility.Tests -->";
    private const string End = "<!-- end of table -->";
    private const string Heading = "|---|---|---|---|---|---|---|---|";

    private static readonly Lock s_lock = new();

    private static string Document { get; } = ConsumerFolder.Metadata("Document");

    /// <summary>The rows that stand in the document.</summary>
    public static IReadOnlyList<string> Rows
    {
        get
        {
            lock (s_lock)
                return ReadRows(File.ReadAllText(Document));
        }
    }

    /// <summary>Compares the rows of an application with what was seen.</summary>
    public static void Check(string app, IReadOnlyList<CompatibilityRow> rows)
    {
        if (Environment.GetEnvironmentVariable("KOUPLELESS_UPDATE_DOCS") == "1")
            Update(app, rows);
        Assert.Equal(rows.Select(static row => row.ToString()), Rows.Where(row => CompatibilityRow.AppOf(row) == app));
    }

    private static void Update(string app, IReadOnlyList<CompatibilityRow> rows)
    {
        lock (s_lock)
        {
            var text = File.ReadAllText(Document);
            // Stable: the rows of one application keep the order of its test.
            var all = ReadRows(text).Where(row => CompatibilityRow.AppOf(row) != app).Concat(rows.Select(static row => row.ToString()))
                .OrderBy(static row => row.Split('|')[1], StringComparer.Ordinal)
                .ThenBy(CompatibilityRow.AppOf, StringComparer.Ordinal);
            var begin = text.IndexOf(Heading, text.IndexOf(Begin, StringComparison.Ordinal), StringComparison.Ordinal) + Heading.Length;
            File.WriteAllText(Document, $"{text[..begin]}\n{string.Join('\n', all)}\n\n{text[text.IndexOf(End, StringComparison.Ordinal)..]}");
        }
    }

    private static List<string> ReadRows(string text) =>
    [
        .. text[text.IndexOf(Begin, StringComparison.Ordinal)..text.IndexOf(End, StringComparison.Ordinal)]
            .Split('\n')
            .SkipWhile(static line => line != Heading)
            .Skip(1)
            .Where(static line => line.StartsWith('|')),
    ];
}
