// outcome: pins
// title: default settings of the base's Newtonsoft.Json are a lambda of the module
// packages: Newtonsoft.Json
using Newtonsoft.Json;

public static class Case
{
    public static void Run() => JsonConvert.DefaultSettings = static () => new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore };
}
