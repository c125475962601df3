// outcome: gone
// title: the event belongs to a component that the class itself creates and disposes
public sealed class Autosave : IDisposable
{
    private readonly System.Timers.Timer _timer = new(TimeSpan.FromMinutes(5));
    private int _saves;

    public Autosave()
    {
        _timer.Elapsed += (_, _) => _saves++;
        _timer.Start();
    }

    public void Dispose() => _timer.Dispose();
}

public static class Case
{
    public static void Run()
    {
        using var autosave = new Autosave();
    }
}
