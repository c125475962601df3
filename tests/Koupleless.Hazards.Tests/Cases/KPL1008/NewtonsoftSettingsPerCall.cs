// outcome: gone
// title: Settings are passed to the call
// packages: Newtonsoft.Json
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

public static class Case
{
    private static readonly JsonSerializerSettings s_settings = new() { NullValueHandling = NullValueHandling.Ignore };

    public static void Run()
    {
        var order = JsonConvert.DeserializeObject<JObject>("""{"id":3,"note":null}""", s_settings)!;
        order["total"] = 12.5;
        Console.WriteLine(order.ToString(Formatting.None));
    }
}
