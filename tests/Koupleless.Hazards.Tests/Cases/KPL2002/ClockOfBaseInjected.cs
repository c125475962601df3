// outcome: pins
// title: a constructor subscribes to an event of a service of the base
using Hazards.Base;

public sealed class Countdown
{
    private int _left = 10;

    public Countdown(IClock clock) => clock.Tick += (_, _) => _left--;
}

public static class Case
{
    public static void Run()
    {
        using var services = new ServiceCollection()
            .AddSingleton(BaseState.Services.GetRequiredService<IClock>())
            .AddSingleton<Countdown>()
            .BuildServiceProvider();
        services.GetRequiredService<Countdown>();
    }
}
