namespace Shop.Catalog.Import;

internal static partial class ImportLog
{
    [LoggerMessage(1101, LogLevel.Debug, "Row {Row} is not a product")]
    public static partial void Rejected(ILogger logger, int row);

    [LoggerMessage(1102, LogLevel.Information, "Imported {Accepted} of {Rows} rows from {Bytes} bytes")]
    public static partial void Imported(ILogger logger, int accepted, int rows, long bytes);
}
