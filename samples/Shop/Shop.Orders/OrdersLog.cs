using Shop.Orders.Ordering;

namespace Shop.Orders;

// One class for the whole project: the framework's generator writes several in an order that changes from build to build, and
// with it the bytes of the assembly.
internal static partial class OrdersLog
{
    [LoggerMessage(2001, LogLevel.Information, "Order {Number} of {Customer} over {Total} was placed")]
    public static partial void Placed(ILogger logger, string number, string customer, decimal total);

    [LoggerMessage(2002, LogLevel.Information, "Order {Number} is {Status} now")]
    public static partial void Acted(ILogger logger, string number, OrderStatus status);

    [LoggerMessage(2101, LogLevel.Information, "{Count} orders expired unpaid")]
    public static partial void Expired(ILogger logger, int count);

    [LoggerMessage(2102, LogLevel.Error, "Overdue orders could not be expired")]
    public static partial void ExpiryFailed(ILogger logger, Exception exception);

    [LoggerMessage(2103, LogLevel.Debug, "The expiry service has stopped")]
    public static partial void ExpiryStopped(ILogger logger);
}
