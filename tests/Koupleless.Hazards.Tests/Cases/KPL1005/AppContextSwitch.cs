// outcome: changes
// title: a switch is set
public static class Case
{
    public static void Run() => AppContext.SetSwitch("Shop.NewPricing", true);
}
