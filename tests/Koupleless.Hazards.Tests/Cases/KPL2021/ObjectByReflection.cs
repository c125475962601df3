// outcome: gone
// title: late binding by reflection
public sealed class Price
{
    public decimal Amount { get; set; } = 3;
}

public static class Case
{
    public static void Run()
    {
        object price = new Price();
        _ = price.GetType().GetProperty("Amount")?.GetValue(price);
    }
}
