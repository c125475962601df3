// outcome: evicted
// title: an anonymous object becomes a JSON element
using System.Text.Json;

public static class Case
{
    public static void Run() => _ = JsonSerializer.SerializeToElement(new { order = 17, paid = true }).GetProperty("order").GetInt32();
}
