// outcome: gone
// title: a document is built and read with nodes
using System.Text.Json.Nodes;

public static class Case
{
    public static void Run()
    {
        var order = new JsonObject { ["number"] = 17, ["lines"] = new JsonArray("tea", "milk") };
        var parsed = JsonNode.Parse(order.ToJsonString())!;
        _ = (string?)parsed["lines"]![0];
    }
}
