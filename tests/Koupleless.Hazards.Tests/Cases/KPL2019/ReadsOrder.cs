// outcome: pins
// title: the base's Newtonsoft.Json reads a type of the module
// packages: Newtonsoft.Json
using Newtonsoft.Json;

public sealed class Order
{
    public string Number { get; set; } = "";
}

public static class Case
{
    public static void Run() => JsonConvert.DeserializeObject<Order>("""{"number":"1"}""");
}
