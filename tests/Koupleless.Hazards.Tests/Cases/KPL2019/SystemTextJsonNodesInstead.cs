// outcome: gone
// title: the same with System.Text.Json nodes beside the base's Newtonsoft.Json
// packages: Newtonsoft.Json
using System.Text.Json.Nodes;

public static class Case
{
    public static void Run() => _ = JsonNode.Parse("""{"number":17}""")!["number"]!.GetValue<int>();
}
