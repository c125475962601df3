// outcome: gone
// title: an iterator and an async iterator with a using inside
public sealed record Row(string Text);

public static class Reader
{
    public static IEnumerable<Row> Read(string text)
    {
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
        {
            yield return new Row(line);
        }
    }

    public static async IAsyncEnumerable<Row> ReadAsync(string text)
    {
        using var reader = new StringReader(text);
        while (await reader.ReadLineAsync() is { } line)
        {
            yield return new Row(line);
        }
    }
}

public static class Case
{
    public static async Task Run()
    {
        _ = Reader.Read("a\nb").Count();
        await foreach (var row in Reader.ReadAsync("a\nb"))
        {
            _ = row.Text;
        }
    }
}
