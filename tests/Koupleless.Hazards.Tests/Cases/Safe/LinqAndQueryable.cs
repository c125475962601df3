// outcome: gone
// title: LINQ over types of the module, IQueryable too
using System.Data;

public sealed record Line(string Sku, int Count);

public static class Case
{
    public static void Run()
    {
        Line[] lines = [new("tea", 1), new("milk", 2), new("tea", 3)];
        var totals = lines.GroupBy(static line => line.Sku).ToDictionary(static group => group.Key, static group => group.Sum(static line => line.Count));
        _ = totals.OrderByDescending(static total => total.Value).First().Key;
        _ = lines.AsQueryable().Where(line => line.Count > 1).Select(line => new { line.Sku }).ToList().Count;
    }
}
