// outcome: pins
// title: the base's Newtonsoft.Json writes a type of the module
// packages: Newtonsoft.Json
using Newtonsoft.Json;

public sealed record Price(string Sku, decimal Amount);

public static class Case
{
    public static void Run() => _ = JsonConvert.SerializeObject(new Price("tea", 3)).Length;
}
