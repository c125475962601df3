// outcome: evicted
// title: a member of an object of the module by dynamic
public sealed class Price
{
    public decimal Amount { get; set; } = 3;
}

public static class Case
{
    public static void Run()
    {
        dynamic price = new Price();
        _ = (decimal)price.Amount;
    }
}
