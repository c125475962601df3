// outcome: gone
// title: encodings are read, none is registered
using System.Text;

public static class Case
{
    public static void Run()
    {
        var bytes = Encoding.UTF8.GetBytes("tea");
        _ = Encoding.GetEncoding("iso-8859-1").GetString(bytes);
        _ = Encoding.GetEncoding(65001, new EncoderReplacementFallback("?"), new DecoderReplacementFallback("?")).GetString(bytes);
    }
}
