// outcome: gone
// title: settings are passed with each call
// packages: Newtonsoft.Json
using Newtonsoft.Json;

public static class Case
{
    public static void Run()
    {
        var settings = new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore };
        _ = JsonConvert.SerializeObject(new Dictionary<string, string?> { ["region"] = null }, settings).Length;
    }
}
