// outcome: gone
// title: ActivatorUtilities makes a type of the module from the base's services
using Hazards.Base;

public sealed class Report(IClock clock)
{
    public DateTimeOffset Made { get; } = clock.Now;
}

public static class Case
{
    public static void Run() => _ = ActivatorUtilities.CreateInstance<Report>(BaseState.Services).Made;
}
