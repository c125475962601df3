using Spectre.Console;

namespace Koupleless.Cli.Output;

/// <summary>Text for people: paragraphs and columns that keep their indentation when a line is broken.</summary>
internal sealed class TextPage(IAnsiConsole console, int width)
{
    private const int Gap = 2;

    // A column that is not the last gets no wider, so that the text beside it has room.
    private const int WidestColumn = 44;

    public static Style Heading { get; } = new(decoration: Decoration.Bold);

    public static Style Good { get; } = new(Color.Green);

    public static Style Bad { get; } = new(Color.Red);

    public void Blank() => console.WriteLine();

    /// <summary>Writes a paragraph.</summary>
    /// <param name="text">Words; line ends in it are kept.</param>
    /// <param name="indent">Columns before the first line.</param>
    /// <param name="style">Its style, where there are any.</param>
    /// <param name="hanging">Columns before the further lines; as many as before the first when null.</param>
    public void Write(string text, int indent = 0, Style? style = null, int? hanging = null)
    {
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var first = true;
            foreach (var line in Lines(paragraph, width - Math.Max(indent, hanging ?? indent)))
            {
                Line(new string(' ', first ? indent : hanging ?? indent) + line, style);
                first = false;
            }
        }
    }

    /// <summary>Writes rows of columns; the last one is broken into lines where it does not fit.</summary>
    public void Columns(IReadOnlyCollection<string[]> rows, int indent = 0)
    {
        if (rows.Count == 0)
            return;
        var columns = rows.First().Length - 1;
        var widths = Enumerable.Range(0, columns)
            .Select(column => rows.Select(row => row[column].Length).Where(static length => length <= WidestColumn).DefaultIfEmpty().Max())
            .ToArray();
        var last = indent + widths.Where(static length => length > 0).Sum(static length => length + Gap);
        foreach (var row in rows)
        {
            var line = new string(' ', indent);
            for (var column = 0; column < columns; column++)
            {
                if (widths[column] > 0 || row[column].Length > 0)
                    line += row[column].PadRight(widths[column] + Gap);
            }

            // After a value that is too long for its column the text goes to the next line.
            if (line.Length > last && row[^1].Length > 0)
            {
                Line(line.TrimEnd(), null);
                line = new string(' ', last);
            }

            foreach (var text in Lines(row[^1], Math.Max(width - last, 20)))
            {
                Line((line + text).TrimEnd(), null);
                line = new string(' ', last);
            }
        }
    }

    private static IEnumerable<string> Lines(string text, int width)
    {
        var line = string.Empty;
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = word;
            }
            else
                line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }

    private void Line(string text, Style? style)
    {
        if (text.Length > 0)
            console.Write(new Text(text, style));
        console.WriteLine();
    }
}
