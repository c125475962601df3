// outcome: pins
// title: OnChange of an options monitor of the base
using Hazards.Base;
using Microsoft.Extensions.Options;

public sealed class LogLevels
{
    private int _changes;

    public void Watch(IServiceProvider baseServices) =>
        baseServices.GetRequiredService<IOptionsMonitor<LoggerFilterOptions>>().OnChange(_ => _changes++);
}

public static class Case
{
    public static void Run() => new LogLevels().Watch(BaseState.Services);
}
