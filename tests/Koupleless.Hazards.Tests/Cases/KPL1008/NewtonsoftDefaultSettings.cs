// outcome: pins
// title: The settings of all JsonConvert calls, made by a lambda of the module
// packages: Newtonsoft.Json
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;

public static class Case
{
    public static void Run()
    {
        JsonConvert.DefaultSettings = () => new JsonSerializerSettings
        {
            NullValueHandling = NullValueHandling.Ignore,
            Converters = { new StringEnumConverter() },
        };
        var text = JsonConvert.SerializeObject(new[] { "tea", "milk" });
        Console.WriteLine(text);
    }
}
