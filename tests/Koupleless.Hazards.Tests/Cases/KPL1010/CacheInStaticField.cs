// outcome: resets
// title: a static dictionary of a module: one for each version of it
public sealed record Price(string Sku, decimal Amount);

public static class Prices
{
    private static readonly Dictionary<string, Price> s_prices = [];

    public static void Set(Price price) => s_prices[price.Sku] = price;
}

public static class Case
{
    public static void Run() => Prices.Set(new Price("tea", 3));
}
