// outcome: pins
// title: a delegate of the module in a dictionary of the base
using Hazards.Base;

public static class Case
{
    public static void Run()
    {
        Func<decimal, decimal> discount = static price => price * 0.9m;
        BaseState.Values.TryAdd("discount", discount);
    }
}
