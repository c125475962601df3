// outcome: pins
// title: Serilog reports its own errors to a lambda of the module
// packages: Serilog
using Serilog.Debugging;

public static class Case
{
    private static int s_errors;

    public static void Run() =>
        SelfLog.Enable(message =>
        {
            Interlocked.Increment(ref s_errors);
            Console.Error.WriteLine(message);
        });
}
