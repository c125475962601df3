// outcome: gone
// title: the serializer's code is generated at compile time
using System.Text.Json;
using System.Text.Json.Serialization;

public sealed record Price(string Sku, decimal Amount);

[JsonSerializable(typeof(Price))]
public sealed partial class PriceContext : JsonSerializerContext;

public static class Case
{
    public static void Run() => JsonSerializer.Serialize(new Price("A", 3), PriceContext.Default.Price);
}
