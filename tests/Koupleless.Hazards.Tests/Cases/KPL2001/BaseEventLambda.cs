// outcome: pins
// title: a static event of an assembly that the base provides
using Hazards.Base;

public sealed class PriceList
{
    public decimal Factor { get; set; } = 1;

    public void Track() => BaseState.Changed += (_, _) => Factor = 1;
}

public static class Case
{
    public static void Run() => new PriceList().Track();
}
