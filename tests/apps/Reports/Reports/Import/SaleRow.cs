namespace Reports.Import;

/// <summary>A line of an imported file.</summary>
public sealed record SaleRow(long Line, string Region, string Product, int Quantity, decimal Price, DateOnly Day);
