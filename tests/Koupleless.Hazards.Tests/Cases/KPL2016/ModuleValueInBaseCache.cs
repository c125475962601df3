// outcome: pins
// title: a value of the module under its own type in a cache of the base
using Hazards.Base;

public sealed record PriceList(decimal Factor);

public static class Case
{
    public static void Run() => BaseState.Cache[typeof(PriceList)] = new PriceList(1.2m);
}
