// outcome: gone
// title: DataContractSerializer of a flat type
using System.Runtime.Serialization;

[DataContract]
public sealed class Price
{
    [DataMember]
    public string Sku { get; set; } = "";
}

public static class Case
{
    public static void Run()
    {
        using var stream = new MemoryStream();
        var serializer = new DataContractSerializer(typeof(Price));
        serializer.WriteObject(stream, new Price { Sku = "tea" });
        stream.Position = 0;
        _ = ((Price)serializer.ReadObject(stream)!).Sku;
    }
}
