// outcome: changes
// title: The static logger is replaced by one that refers to nothing of the module
// packages: Serilog
using Serilog;

public static class Case
{
    public static void Run()
    {
        Log.Logger = new LoggerConfiguration().MinimumLevel.Debug().Enrich.WithProperty("Application", "orders").CreateLogger();
        Log.Debug("Started");
    }
}
