// outcome: gone
// title: readonly statics of immutable types
public static class Limits
{
    public const int Lines = 100;
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);
    private static readonly string s_name = string.Concat("shop", "-", "orders");
    private static readonly System.Collections.Immutable.ImmutableDictionary<string, int> s_weights =
        System.Collections.Immutable.ImmutableDictionary<string, int>.Empty.Add("tea", 3);

    public static int Weight(string sku) => s_weights.GetValueOrDefault(sku) + s_name.Length;
}

public static class Case
{
    public static void Run() => _ = Limits.Weight("tea") + Limits.Lines + Limits.Timeout.Seconds;
}
