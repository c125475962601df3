using Reports.Import;

namespace Reports.Sales;

public sealed class Sale
{
    public int Id { get; set; }

    public required string Region { get; init; }

    public required string Product { get; init; }

    public required int Quantity { get; init; }

    public required decimal Price { get; init; }

    public required DateOnly Day { get; init; }

    public static Sale Of(SaleRow row) => new() { Region = row.Region, Product = row.Product, Quantity = row.Quantity, Price = row.Price, Day = row.Day };
}
