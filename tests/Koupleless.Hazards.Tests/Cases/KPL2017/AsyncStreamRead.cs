// outcome: evicted
// title: an asynchronous read of a list
using System.Text.Json;

public sealed class Line
{
    public string Sku { get; set; } = "";
}

public static class Case
{
    public static async Task Run()
    {
        using var stream = new MemoryStream("""[{"Sku":"tea"}]"""u8.ToArray());
        _ = (await JsonSerializer.DeserializeAsync<List<Line>>(stream))!.Count;
    }
}
