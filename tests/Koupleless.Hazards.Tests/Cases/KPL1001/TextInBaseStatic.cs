// outcome: changes
// title: a text is assigned to a static property of the base
using Hazards.Base;

public static class Case
{
    public static void Run() => BaseState.Greeting = $"hello from {nameof(Case)}";
}
