namespace Shop.Promotions;

// One class for the whole project: the framework's generator writes several in an order that changes from build to build, and
// with it the bytes of the assembly.
internal static partial class PromotionLog
{
    [LoggerMessage(3001, LogLevel.Information, "The ledger has {Count} usages")]
    public static partial void LedgerLoaded(ILogger logger, int count);

    [LoggerMessage(3002, LogLevel.Debug, "{Count} usages were written")]
    public static partial void UsagesWritten(ILogger logger, int count);

    [LoggerMessage(3003, LogLevel.Error, "{Count} usages could not be written and wait for the next time")]
    public static partial void WriteFailed(ILogger logger, int count, Exception exception);

    [LoggerMessage(3101, LogLevel.Debug, "Coupon {Coupon} of {Customer} is unknown or used up")]
    public static partial void CouponRefused(ILogger logger, string coupon, string customer);
}
