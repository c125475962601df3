// outcome: evicted
// title: a record is written as JSON
using System.Text.Json;

public sealed record Price(string Sku, decimal Amount);

public static class Case
{
    public static void Run() => _ = JsonSerializer.Serialize(new Price("tea", 3)).Length;
}
