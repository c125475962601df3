// outcome: pins
// title: a lambda over a local of Main
using Hazards.Base;

public static class Case
{
    public static void Run()
    {
        var clock = BaseState.Clock;
        var started = clock.Now;
        var uptime = TimeSpan.Zero;
        clock.Tick += (_, _) => uptime = clock.Now - started;
    }
}
