// outcome: pins
// title: a static ThreadLocal of a framework collection with objects of the module in it
public sealed record Tenant(string Name);

public static class RequestItems
{
    private static readonly ThreadLocal<Dictionary<string, object>> s_items = new(static () => []);

    public static void Set(string key, object value) => s_items.Value![key] = value;
}

public static class Case
{
    public static Task Run() => Task.Run(static () => RequestItems.Set("tenant", new Tenant("north")));
}
