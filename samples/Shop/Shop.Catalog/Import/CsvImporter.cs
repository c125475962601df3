using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.Extensions.Options;
using Shop.Catalog.Products;

namespace Shop.Catalog.Import;

/// <summary>What became of an upload.</summary>
public sealed record ImportResult(int Rows, int Accepted, int Rejected, long Bytes, string Sha256);

/// <summary>Reads products from CSV (sku,name,category,description,price,stock) while the upload still runs.</summary>
internal sealed class CsvImporter(ProductStore store, IOptions<ImportOptions> options, ILogger<CsvImporter> logger)
{
    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture)
    {
        MissingFieldFound = null,
        BadDataFound = null,
        TrimOptions = TrimOptions.Trim,
    };

    public async Task<ImportResult> ImportAsync(Stream upload, CancellationToken cancellation)
    {
        await using var content = new HashingStream(upload);
        using var reader = new StreamReader(content, bufferSize: 64 * 1024);
        using var csv = new CsvReader(reader, Format);

        var rows = 0;
        var accepted = 0;
        var batch = new List<Product>(options.Value.BatchSize);

        if (await csv.ReadAsync() && csv.ReadHeader())
        {
            while (await csv.ReadAsync())
            {
                cancellation.ThrowIfCancellationRequested();
                rows++;
                if (Parse(csv) is { } product)
                {
                    batch.Add(product);
                }
                else
                {
                    ImportLog.Rejected(logger, csv.Parser.Row);
                }

                if (batch.Count == options.Value.BatchSize)
                {
                    accepted += await store.SaveAllAsync(batch, cancellation);
                    batch.Clear();
                }
            }
        }

        accepted += await store.SaveAllAsync(batch, cancellation);
        var result = new ImportResult(rows, accepted, rows - accepted, content.BytesRead, content.Digest());
        ImportLog.Imported(logger, result.Accepted, result.Rows, result.Bytes);
        return result;
    }

    private static Product? Parse(CsvReader row)
    {
        var sku = row.GetField("sku");
        var name = row.GetField("name");
        return string.IsNullOrEmpty(sku) || string.IsNullOrEmpty(name)
            || !decimal.TryParse(row.GetField("price"), CultureInfo.InvariantCulture, out var price) || price <= 0
            || !int.TryParse(row.GetField("stock"), CultureInfo.InvariantCulture, out var stock) || stock < 0
                ? null
                : new Product(
                    sku.ToUpperInvariant(),
                    name,
                    row.GetField("category") ?? "",
                    row.GetField("description") ?? "",
                    price,
                    stock);
    }
}
