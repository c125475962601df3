// outcome: gone
// title: an expando object as a dictionary
using System.Dynamic;

public static class Case
{
    public static void Run()
    {
        IDictionary<string, object?> bag = new ExpandoObject();
        bag["Title"] = "Orders";
        _ = bag["Title"]?.ToString();
    }
}
