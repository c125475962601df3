// outcome: gone
// title: an XML document with a list of strings
using System.Xml.Serialization;

public sealed class Order
{
    public List<string> Skus { get; set; } = [];
}

public static class Case
{
    public static void Run()
    {
        using var writer = new StringWriter();
        new XmlSerializer(typeof(Order)).Serialize(writer, new Order { Skus = ["tea"] });
    }
}
