// outcome: gone
// title: XmlSerializer of a flat type
using System.Xml.Serialization;

public sealed class Price
{
    public string Sku { get; set; } = "";

    public decimal Amount { get; set; }
}

public static class Case
{
    public static void Run()
    {
        var serializer = new XmlSerializer(typeof(Price));
        using var writer = new StringWriter();
        serializer.Serialize(writer, new Price { Sku = "tea", Amount = 3 });
        using var reader = new StringReader(writer.ToString());
        _ = ((Price)serializer.Deserialize(reader)!).Sku;
    }
}
