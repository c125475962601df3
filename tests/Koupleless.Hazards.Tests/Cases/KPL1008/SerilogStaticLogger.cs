// outcome: changes
// title: Serilog's static logger is replaced
// packages: Serilog
using Serilog;

public static class Case
{
    public static void Run() => Log.Logger = new LoggerConfiguration().MinimumLevel.Warning().CreateLogger();
}
