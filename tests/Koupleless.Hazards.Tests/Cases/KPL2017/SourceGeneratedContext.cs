// outcome: gone
// title: a context that is generated at compile time
using System.Text.Json;
using System.Text.Json.Serialization;

public sealed record Price(string Sku, decimal Amount);

[JsonSerializable(typeof(Price))]
[JsonSerializable(typeof(List<Price>))]
public sealed partial class PriceContext : JsonSerializerContext;

public static class Case
{
    public static void Run()
    {
        var json = JsonSerializer.Serialize(new List<Price> { new("tea", 3) }, PriceContext.Default.ListPrice);
        _ = JsonSerializer.Deserialize(json, PriceContext.Default.ListPrice)!.Count;
    }
}
