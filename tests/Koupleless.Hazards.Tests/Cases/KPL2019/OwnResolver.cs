// outcome: pins
// title: an own contract resolver does not help
// packages: Newtonsoft.Json
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

public sealed class Order
{
    public int Number { get; set; }

    public List<string> Lines { get; set; } = [];
}

public static class Case
{
    public static void Run()
    {
        var settings = new JsonSerializerSettings { ContractResolver = new CamelCasePropertyNamesContractResolver() };
        _ = JsonConvert.DeserializeObject<Order>("""{"number":17,"lines":["tea"]}""", settings)!.Number;
    }
}
