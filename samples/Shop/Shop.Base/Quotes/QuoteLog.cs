namespace Shop.Base.Quotes;

internal static partial class QuoteLog
{
    [LoggerMessage(9001, LogLevel.Information, "Order {Order} was granted {Count} discounts, {Amount} in all")]
    public static partial void Redeemed(ILogger logger, string order, int count, decimal amount);
}
