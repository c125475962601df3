// outcome: evicted
// title: own options do not help
using System.Text.Json;

public sealed class Order
{
    public int Number { get; set; }
}

public static class Case
{
    public static void Run()
    {
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
        _ = JsonSerializer.Deserialize<Order>("""{"number":17}""", options)!.Number;
    }
}
