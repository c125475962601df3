using System.Runtime.CompilerServices;
using CsvHelper;
using FluentValidation;
using Reports.Sales;

namespace Reports.Import;

/// <summary>Reads sales from a file of comma-separated values; what is no sale is reported with its line.</summary>
public sealed class SalesImporter(SalesContext sales, IValidator<SaleRow> validator)
{
    private static readonly CsvReaderOptions s_format = new() { TrimWhitespace = true, TrackLineNumbers = true };

    /// <exception cref="CsvFormatException">The file is no table.</exception>
    /// <exception cref="FormatException">A value is not what its column should hold.</exception>
    /// <exception cref="KeyNotFoundException">A column is missing.</exception>
    public async Task<ImportResult> ImportAsync(Stream file, CancellationToken cancellationToken)
    {
        var accepted = 0;
        var rejected = new List<RejectedRow>();
        // What .NET 10's own LINQ has as well would be ambiguous here; these two are only in the package.
        await ReadAsync(file, cancellationToken)
            .SelectAwait(async row => (Row: row, Check: await validator.ValidateAsync(row, cancellationToken)))
            .ForEachAsync(
                checkedRow =>
                {
                    if (checkedRow.Check.IsValid)
                    {
                        accepted++;
                        sales.Add(Sale.Of(checkedRow.Row));
                    }
                    else
                    {
                        rejected.Add(new(checkedRow.Row.Line, [.. checkedRow.Check.Errors.Select(static error => error.ErrorMessage)]));
                    }
                },
                cancellationToken);
        await sales.SaveChangesAsync(cancellationToken);
        return new(accepted, rejected);
    }

    private static async IAsyncEnumerable<SaleRow> ReadAsync(Stream file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var csv = CsvReader.Create(file, s_format, leaveOpen: true);
        await csv.ReadHeaderAsync(cancellationToken);
        while (await csv.ReadAsync(cancellationToken))
            yield return new(csv.LineNumber, csv.GetString("region"), csv.GetString("product"), csv.Parse<int>("quantity"), csv.Parse<decimal>("price"), csv.Parse<DateOnly>("day"));
    }
}

public sealed record ImportResult(int Accepted, IReadOnlyList<RejectedRow> Rejected);

public sealed record RejectedRow(long Line, IReadOnlyList<string> Errors);
