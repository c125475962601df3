// outcome: changes
// title: an element of an array in a static of the base
using Hazards.Base;

public static class Case
{
    public static void Run() => BaseState.Names[0] = "orders";
}
