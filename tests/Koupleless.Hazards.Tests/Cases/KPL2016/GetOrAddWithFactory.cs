// outcome: pins
// title: a factory makes the value for a dictionary of the base
using Hazards.Base;

public sealed class Template(string text)
{
    public string Text { get; } = text;
}

public static class Case
{
    public static void Run()
    {
        var template = BaseState.Values.GetOrAdd("orders/mail", static key => new Template(key));
        _ = ((Template)template).Text;
    }
}
