// outcome: throws
// title: a list of the module's type as the root of an XML document
using System.Xml.Serialization;

public sealed class OrderLine
{
    public string Sku { get; set; } = "";

    public int Count { get; set; }
}

public static class Case
{
    public static void Run()
    {
        var writer = new StringWriter();
        new XmlSerializer(typeof(List<OrderLine>)).Serialize(writer, new List<OrderLine> { new() { Sku = "A", Count = 1 } });
    }
}
