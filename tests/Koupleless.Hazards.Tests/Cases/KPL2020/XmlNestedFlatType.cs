// outcome: gone
// title: an XML document with another flat type in it
using System.Xml.Serialization;

public sealed class Order
{
    public Line First { get; set; } = new();
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
        new XmlSerializer(typeof(Order)).Serialize(writer, new Order());
    }
}
