// outcome: gone
// title: a Serilog logger of the module's own
// packages: Serilog
using Serilog;

public static class Case
{
    public static void Run()
    {
        using var logger = new LoggerConfiguration().MinimumLevel.Warning().CreateLogger();
        logger.Information("started");
    }
}
