// outcome: exits
// title: the lifetime that is stopped is the base's
using Hazards.Base;

public sealed class Watchdog(IHostApplicationLifetime lifetime)
{
    public void Failed() => lifetime.StopApplication();
}

public static class Case
{
    public static void Run() => new Watchdog(BaseState.Lifetime).Failed();
}
