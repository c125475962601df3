// outcome: pins
// title: ??= on a static of the base
using Hazards.Base;

public sealed class Registry
{
    public List<string> Names { get; } = [];
}

public static class Case
{
    public static void Run() => ((Registry)(BaseState.Last ??= new Registry())).Names.Add("orders");
}
