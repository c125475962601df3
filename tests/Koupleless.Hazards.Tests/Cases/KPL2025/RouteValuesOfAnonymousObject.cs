// outcome: evicted
// title: route values from an anonymous object
public static class Case
{
    public static void Run()
    {
        var values = new RouteValueDictionary(new { controller = "Orders", id = 17 });
        _ = values["id"];
    }
}
