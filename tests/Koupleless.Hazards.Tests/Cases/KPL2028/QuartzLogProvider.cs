// outcome: pins
// title: Quartz logs through a provider of the module
// packages: Quartz
using Quartz.Logging;

public static class Case
{
    public static void Run() => LogProvider.SetCurrentLogProvider(new ConsoleLog());

    private sealed class ConsoleLog : ILogProvider
    {
        public Logger GetLogger(string name) => (level, message, exception, parameters) =>
        {
            if (message is not null)
                Console.WriteLine($"{level} {message()}");
            return true;
        };

        public IDisposable OpenMappedContext(string key, object value, bool destructure = false) => new MemoryStream();

        public IDisposable OpenNestedContext(string message) => new MemoryStream();
    }
}
