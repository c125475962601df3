// outcome: gone
// title: a static that is computed once and never written
// mode: Shared
using System.Collections.Frozen;

public static class Vat
{
    private static readonly FrozenDictionary<string, decimal> s_rates =
        new Dictionary<string, decimal> { ["DE"] = 0.19m, ["FR"] = 0.2m }.ToFrozenDictionary();

    public static decimal Of(string country) => s_rates[country];
}

public static class Case
{
    public static void Run() => Vat.Of("DE");
}
