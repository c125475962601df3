// outcome: gone
// title: Utf8JsonWriter and JsonDocument
using System.Text.Json;

public sealed record Price(string Sku, decimal Amount)
{
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("sku", Sku);
        writer.WriteNumber("amount", Amount);
        writer.WriteEndObject();
    }
}

public static class Case
{
    public static void Run()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            new Price("tea", 3).WriteTo(writer);
        }

        using var document = JsonDocument.Parse(stream.ToArray());
        _ = document.RootElement.GetProperty("sku").GetString();
    }
}
