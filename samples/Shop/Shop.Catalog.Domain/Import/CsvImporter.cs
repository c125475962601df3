using CsvHelper;
using Microsoft.Extensions.Options;
using Shop.Catalog.Products;

namespace Shop.Catalog.Import;

/// <summary>What became of an upload.</summary>
public sealed record ImportResult(int Rows, int Accepted, int Rejected, long Bytes, string Sha256);

/// <summary>The upload cannot be read as a list of products.</summary>
public sealed class ImportFormatException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>Reads products from CSV while the upload still runs, and saves them a batch at a time.</summary>
public sealed class CsvImporter(ProductStore store, IOptions<ImportOptions> options, ILogger<CsvImporter> logger)
{
    private static readonly CsvReaderOptions _format = new()
    {
        Separator = ',',
        TrimWhitespace = true,
        MissingField = CsvMissingFieldHandling.ReturnEmpty,
        MaxRecordSize = 64 * 1024,
    };

    public async Task<ImportResult> ImportAsync(Stream upload, CancellationToken cancellation)
    {
        await using var content = new HashingStream(upload);
        await using var csv = CsvReader.Create(content, _format, leaveOpen: true);
        try
        {
            var (rows, accepted) = await SaveAsync(csv, cancellation);
            var result = new ImportResult(rows, accepted, rows - accepted, content.BytesRead, content.Digest());
            CatalogLog.Imported(logger, result.Accepted, result.Rows, result.Bytes);
            return result;
        }
        catch (CsvFormatException exception)
        {
            throw new ImportFormatException(exception.Message, exception);
        }
    }

    private async Task<(int Rows, int Accepted)> SaveAsync(CsvReader csv, CancellationToken cancellation)
    {
        await csv.ReadHeaderAsync(cancellation);
        var columns = ProductColumns.Find(csv, out var missing)
            ?? throw new ImportFormatException($"The column '{missing}' is missing.");

        var (rows, accepted) = (0, 0);
        var batch = new List<Product>(options.Value.BatchSize);
        while (await csv.ReadAsync(cancellation))
        {
            rows++;
            if (columns.Read(csv) is not { } product)
            {
                CatalogLog.RowRejected(logger, rows);
                continue;
            }

            batch.Add(product);
            if (batch.Count == options.Value.BatchSize)
            {
                accepted += await store.SaveAllAsync(batch, cancellation);
                batch.Clear();
            }
        }

        return (rows, accepted + await store.SaveAllAsync(batch, cancellation));
    }
}
