// outcome: pins
// title: a logger provider of the module in the base's logger factory
using Hazards.Base;

public sealed class MailLoggerProvider : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public void Dispose()
    {
    }
}

public static class Case
{
    public static void Run() => BaseState.LoggerFactory.AddProvider(new MailLoggerProvider());
}
