// outcome: pins
// title: an object of the module is assigned to a static property of the base
using Hazards.Base;

public sealed record ShopState(string Name);

public static class Case
{
    public static void Run() => BaseState.Last = new ShopState("north");
}
