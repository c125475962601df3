// outcome: pins
// title: an encoding provider of the module
using System.Text;

public sealed class LegacyEncodings : EncodingProvider
{
    public override Encoding? GetEncoding(int codepage) => codepage == 90_001 ? Encoding.Latin1 : null;

    public override Encoding? GetEncoding(string name) => name == "x-legacy" ? Encoding.Latin1 : null;
}

public static class Case
{
    public static void Run() => Encoding.RegisterProvider(new LegacyEncodings());
}
