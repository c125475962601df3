// outcome: gone
// title: route values from pairs
public static class Case
{
    public static void Run()
    {
        var values = new RouteValueDictionary { ["controller"] = "Orders", ["id"] = 17 };
        _ = new RouteValueDictionary(values)["id"];
    }
}
