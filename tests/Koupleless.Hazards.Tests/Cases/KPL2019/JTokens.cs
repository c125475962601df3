// outcome: gone
// title: JObject without types of the module
// packages: Newtonsoft.Json
using Newtonsoft.Json.Linq;

public static class Case
{
    public static void Run()
    {
        var order = JObject.Parse("""{"number":17,"lines":["tea"]}""");
        _ = (int)order["number"]! + order["lines"]!.Count();
    }
}
