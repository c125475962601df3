// outcome: gone
// title: an XML document with an array of another type of the module
using System.Xml.Serialization;

public sealed class Order
{
    public Line[] Lines { get; set; } = [];
}

public sealed class Line
{
    public string Sku { get; set; } = "";
}

public static class Case
{
    public static void Run()
    {
        using var writer = new StringWriter();
        new XmlSerializer(typeof(Order)).Serialize(writer, new Order { Lines = [new Line { Sku = "tea" }] });
    }
}
