// outcome: gone
// title: XmlSerializer of an array of a type of the module
using System.Xml.Serialization;

public sealed class Line
{
    public string Sku { get; set; } = "";
}

public static class Case
{
    public static void Run()
    {
        var serializer = new XmlSerializer(typeof(Line[]));
        using var writer = new StringWriter();
        serializer.Serialize(writer, new[] { new Line { Sku = "tea" } });
    }
}
