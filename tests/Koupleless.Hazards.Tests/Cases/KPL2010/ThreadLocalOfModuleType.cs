// outcome: gone
// title: a static ThreadLocal of a type of the module: its slots are in the module's own instantiation
using System.Text;

public sealed class Formatter
{
    public StringBuilder Buffer { get; } = new();
}

public static class Case
{
    private static readonly ThreadLocal<Formatter> s_formatter = new(static () => new Formatter());

    public static Task Run() => Task.Run(static () => s_formatter.Value!.Buffer.Append("order 17"));
}
