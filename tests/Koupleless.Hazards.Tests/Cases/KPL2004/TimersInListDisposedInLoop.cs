// outcome: gone
// title: a list of timers that a loop disposes
public sealed class Scheduler : IDisposable
{
    private readonly List<Timer> _timers = [];
    private int _runs;

    public void Every(TimeSpan period) => _timers.Add(new Timer(_ => Interlocked.Increment(ref _runs), null, period, period));

    public void Dispose()
    {
        foreach (var timer in _timers)
        {
            timer.Dispose();
        }

        _timers.Clear();
    }
}

public static class Case
{
    public static void Run()
    {
        using var scheduler = new Scheduler();
        scheduler.Every(TimeSpan.FromSeconds(1));
        scheduler.Every(TimeSpan.FromMinutes(1));
    }
}
