using Microsoft.EntityFrameworkCore;

namespace Reports.Sales;

/// <summary>What templates and exports show.</summary>
public sealed record SalesSummary(int Sales, int Regions, decimal Total, IReadOnlyList<RegionSummary> Top)
{
    public static async Task<SalesSummary> OfAsync(SalesContext sales, int top, CancellationToken cancellationToken)
    {
        var regions = await sales.Sales
            .GroupBy(static sale => sale.Region)
            .Select(static group => new RegionSummary(group.Key, group.Count(), group.Sum(static sale => sale.Quantity * sale.Price)))
            .ToListAsync(cancellationToken);
        return new(
            regions.Sum(static region => region.Sales),
            regions.Count,
            regions.Sum(static region => region.Amount),
            [.. regions.OrderByDescending(static region => region.Amount).ThenBy(static region => region.Region, StringComparer.Ordinal).Take(top)]);
    }
}

public sealed record RegionSummary(string Region, int Sales, decimal Amount);
