using CsvHelper;
using Shop.Catalog.Products;

namespace Shop.Catalog.Import;

/// <summary>Where a file keeps what makes up a product; its header decides, so the order of columns is free.</summary>
internal sealed record ProductColumns(int Sku, int Name, int Price, int Stock, int? Category, int? Description)
{
    /// <summary>Finds the columns, or names the first one that is missing.</summary>
    public static ProductColumns? Find(CsvReader csv, out string? missing)
    {
        missing = null;
        var sku = Required("sku", ref missing);
        var name = Required("name", ref missing);
        var price = Required("price", ref missing);
        var stock = Required("stock", ref missing);
        return missing is null
            ? new ProductColumns(sku, name, price, stock, Optional("category"), Optional("description"))
            : null;

        int Required(string column, ref string? missing)
        {
            if (!csv.TryGetFieldIndex(column, out var index))
            {
                missing ??= column;
            }

            return index;
        }

        int? Optional(string column) => csv.TryGetFieldIndex(column, out var index) ? index : null;
    }

    /// <summary>The product in the current row, or null when the row does not hold one.</summary>
    public Product? Read(CsvReader row)
    {
        var sku = row.GetString(Sku);
        var name = row.GetString(Name);
        return sku.Length == 0 || name.Length == 0
            || !row.TryParse<decimal>(Price, out var price) || price <= 0
            || !row.TryParse<int>(Stock, out var stock) || stock < 0
                ? null
                : new Product(
                    sku.ToUpperInvariant(), name, Text(row, Category), Text(row, Description), price, stock);
    }

    private static string Text(CsvReader row, int? column) => column is { } index ? row.GetString(index) : "";
}
