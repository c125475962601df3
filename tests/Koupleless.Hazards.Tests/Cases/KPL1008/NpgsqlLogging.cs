// outcome: pins
// title: Npgsql logs through a factory of the module
// packages: Npgsql
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

public static class Case
{
    public static void Run() => NpgsqlLoggingConfiguration.InitializeLogging(new OrderLogs());

    private sealed class OrderLogs : ILoggerFactory
    {
        public void AddProvider(ILoggerProvider provider)
        {
        }

        public ILogger CreateLogger(string categoryName) => NullLogger.Instance;

        public void Dispose()
        {
        }
    }
}
