// outcome: gone
// title: a dictionary of framework types
// packages: Newtonsoft.Json
using Newtonsoft.Json;

public static class Case
{
    public static void Run()
    {
        var json = JsonConvert.SerializeObject(new Dictionary<string, int> { ["tea"] = 3 });
        _ = JsonConvert.DeserializeObject<Dictionary<string, int>>(json)!.Count;
    }
}
