// outcome: gone
// title: DataContractSerializer of an array of a type of the module
using System.Runtime.Serialization;

[DataContract]
public sealed class Line
{
    [DataMember]
    public string Sku { get; set; } = "";
}

public static class Case
{
    public static void Run()
    {
        using var stream = new MemoryStream();
        new DataContractSerializer(typeof(Line[])).WriteObject(stream, new[] { new Line { Sku = "tea" } });
    }
}
