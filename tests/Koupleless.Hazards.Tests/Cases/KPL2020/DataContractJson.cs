// outcome: pins
// title: DataContractJsonSerializer of a flat type of the module
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;

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
        new DataContractJsonSerializer(typeof(Price)).WriteObject(stream, new Price { Sku = "tea" });
    }
}
