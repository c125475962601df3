// outcome: gone
// title: XmlSerializer reads and writes an array of a type of the module
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
        using var reader = new StringReader(writer.ToString());
        _ = ((Line[])serializer.Deserialize(reader)!).Length;
    }
}
