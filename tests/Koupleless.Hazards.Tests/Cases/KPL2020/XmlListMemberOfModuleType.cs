// outcome: evicted
// title: an XML document with a list of another type of the module
using System.Xml.Serialization;

public sealed class Order
{
    public List<Line> Lines { get; set; } = [];
}

public sealed class Line
{
    public string Sku { get; set; } = "";
}

public static class Case
{
    public static void Run()
    {
        var order = new Order();
        order.Lines.Add(new Line { Sku = "tea" });
        using var writer = new StringWriter();
        new XmlSerializer(typeof(Order)).Serialize(writer, order);
    }
}
