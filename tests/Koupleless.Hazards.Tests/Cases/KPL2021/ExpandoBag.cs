// outcome: evicted
// title: an expando object in a view model
using System.Dynamic;

public sealed class Page
{
    public dynamic Bag { get; } = new ExpandoObject();
}

public static class Case
{
    public static void Run()
    {
        var page = new Page();
        page.Bag.Title = "Orders";
        _ = ((string)page.Bag.Title).Length;
    }
}
