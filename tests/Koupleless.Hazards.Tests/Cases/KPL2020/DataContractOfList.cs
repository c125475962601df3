// outcome: evicted
// title: DataContractSerializer of a list of a type of the module
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
        new DataContractSerializer(typeof(List<Line>)).WriteObject(stream, new List<Line> { new() { Sku = "tea" } });
    }
}
