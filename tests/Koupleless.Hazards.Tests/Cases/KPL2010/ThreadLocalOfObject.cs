// outcome: pins
// title: a static ThreadLocal of object holds an object of the module on a pool thread
using System.Text;

public sealed class Formatter
{
    public StringBuilder Buffer { get; } = new();
}

public static class Case
{
    private static readonly ThreadLocal<object> s_formatter = new(static () => new Formatter());

    public static Task Run() => Task.Run(static () => ((Formatter)s_formatter.Value!).Buffer.Append("order 17"));
}
