// outcome: changes
// title: a deconstruction writes a static of the base
using Hazards.Base;

public static class Case
{
    public static void Run()
    {
        string name;
        (name, BaseState.Greeting) = ("orders", "hello from orders");
        _ = name.Length;
    }
}
