// outcome: evicted
// title: a record of the module is written as JSON with the default options
using System.Text.Json;

public sealed record Price(string Sku, decimal Amount);

public static class Case
{
    public static void Run() => JsonSerializer.Serialize(new Price("A", 3));
}
