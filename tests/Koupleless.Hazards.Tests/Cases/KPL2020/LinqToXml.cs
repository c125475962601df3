// outcome: gone
// title: XML by hand
using System.Data;
using System.Xml.Linq;

public sealed record Line(string Sku, int Count);

public static class Case
{
    public static void Run()
    {
        Line[] lines = [new("tea", 1), new("milk", 2)];
        var xml = new XElement("order", lines.Select(static line => new XElement("line", new XAttribute("sku", line.Sku), line.Count)));
        _ = XDocument.Parse(xml.ToString()).Descendants("line").Sum(static line => (int)line);
    }
}
