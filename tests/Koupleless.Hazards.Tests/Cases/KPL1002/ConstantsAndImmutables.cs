// outcome: gone
// title: constants, frozen and immutable collections in a library that modules share
// mode: Shared
using System.Text.RegularExpressions;

public static class Currencies
{
    public const string Default = "EUR";
    private static readonly System.Collections.Frozen.FrozenDictionary<string, int> s_digits =
        System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(new Dictionary<string, int> { ["EUR"] = 2, ["JPY"] = 0 });
    private static readonly System.Collections.Immutable.ImmutableArray<string> s_all = ["EUR", "GBP", "JPY"];
    private static readonly Regex s_code = new("^[A-Z]{3}$");

    public static int Digits(string code) => s_code.IsMatch(code) && s_all.Contains(code) ? s_digits.GetValueOrDefault(code, 2) : 2;
}

public static class Case
{
    public static void Run() => Currencies.Digits(Currencies.Default);
}
