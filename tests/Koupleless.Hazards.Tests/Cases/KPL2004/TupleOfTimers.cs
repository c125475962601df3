// outcome: gone
// title: two timers in a tuple, both disposed
public sealed class Clockwork : IDisposable
{
    private readonly (Timer Minute, Timer Hour) _timers;
    private int _ticks;

    public Clockwork() => _timers = (
        new Timer(_ => _ticks++, null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)),
        new Timer(_ => _ticks++, null, TimeSpan.FromHours(1), TimeSpan.FromHours(1)));

    public void Dispose()
    {
        _timers.Minute.Dispose();
        _timers.Hour.Dispose();
    }
}

public static class Case
{
    public static void Run()
    {
        using var clockwork = new Clockwork();
    }
}
