// outcome: gone
// title: Dispose takes the handler off, and the container calls it
using Hazards.Base;

public sealed class Countdown : IDisposable
{
    private readonly IClock _clock;
    private int _left = 10;

    public Countdown(IClock clock)
    {
        _clock = clock;
        _clock.Tick += OnTick;
    }

    public void Dispose() => _clock.Tick -= OnTick;

    private void OnTick(object? sender, EventArgs e) => _left--;
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
