namespace EarlyExit;

internal static class Prices
{
    public static IReadOnlyDictionary<string, decimal> All { get; } = new SortedDictionary<string, decimal> { ["Bread"] = 3, ["Salt"] = 1 };

    public static void Export(string file) => File.WriteAllLines(file, All.Select(price => $"{price.Key};{price.Value}"));
}
