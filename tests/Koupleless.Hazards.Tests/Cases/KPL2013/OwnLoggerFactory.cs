// outcome: gone
// title: a logger provider in the module's own logger factory
public sealed class MailLoggerProvider : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public void Dispose()
    {
    }
}

public static class Case
{
    public static void Run()
    {
        using var factory = LoggerFactory.Create(static logging => logging.AddProvider(new MailLoggerProvider()));
        factory.CreateLogger("orders").LogInformation("order {Order} placed", 17);
    }
}
