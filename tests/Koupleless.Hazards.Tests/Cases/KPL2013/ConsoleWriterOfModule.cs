// outcome: pins
// title: a writer of the module takes the place of the console's
using System.Text;

public sealed class PrefixWriter(TextWriter inner) : TextWriter
{
    public override Encoding Encoding => inner.Encoding;

    public override void WriteLine(string? value) => inner.WriteLine("[orders] " + value);
}

public static class Case
{
    public static void Run() => Console.SetOut(new PrefixWriter(Console.Out));
}
