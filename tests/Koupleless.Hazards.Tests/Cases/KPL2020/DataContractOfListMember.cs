// outcome: evicted
// title: a type of the module with a list of another one
using System.Runtime.Serialization;

[DataContract]
public sealed class Order
{
    [DataMember]
    public List<Line> Lines { get; set; } = [];
}

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
        var order = new Order();
        order.Lines.Add(new Line { Sku = "tea" });
        new DataContractSerializer(typeof(Order)).WriteObject(stream, order);
    }
}
