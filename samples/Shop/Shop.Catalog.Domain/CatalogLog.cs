namespace Shop.Catalog;

// One class for the whole project: the framework's generator writes several in an order that changes from build to build, and
// with it the bytes of the assembly.
public static partial class CatalogLog
{
    [LoggerMessage(1001, LogLevel.Information, "Added product {Sku}")]
    public static partial void ProductAdded(ILogger logger, string sku);

    [LoggerMessage(1002, LogLevel.Information, "Removed product {Sku}")]
    public static partial void ProductRemoved(ILogger logger, string sku);

    [LoggerMessage(1003, LogLevel.Information, "The catalog was empty and has {Count} products now")]
    internal static partial void Seeded(ILogger logger, int count);

    [LoggerMessage(1101, LogLevel.Debug, "Row {Row} is not a product")]
    internal static partial void RowRejected(ILogger logger, int row);

    [LoggerMessage(1102, LogLevel.Information, "Imported {Accepted} of {Rows} rows from {Bytes} bytes")]
    internal static partial void Imported(ILogger logger, int accepted, int rows, long bytes);

    [LoggerMessage(1201, LogLevel.Information, "{Count} entries of the reorder list changed")]
    internal static partial void ReorderListChanged(ILogger logger, int count);

    [LoggerMessage(1202, LogLevel.Error, "The reorder list could not be written")]
    internal static partial void ReorderListFailed(ILogger logger, Exception exception);

    [LoggerMessage(1203, LogLevel.Debug, "The reorder watcher has stopped")]
    internal static partial void ReorderWatcherStopped(ILogger logger);
}
