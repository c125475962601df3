// outcome: evicted
// title: the module carries Newtonsoft.Json itself
// isolate: Newtonsoft.Json
using Newtonsoft.Json;

public sealed class Order
{
    public string Number { get; set; } = "";
}

public static class Case
{
    public static void Run() => JsonConvert.DeserializeObject<Order>("""{"number":"1"}""");
}
