// outcome: pins
// title: a service in a static field holds the timer whose callback holds the service
public sealed class Poller
{
    private readonly Timer _timer;
    private int _polls;

    public Poller() => _timer = new Timer(Poll, this, 0, 50);

    public void Faster() => _timer.Change(0, 25);

    private void Poll(object? state) => _polls++;
}

public static class Case
{
    private static readonly Poller s_poller = new();

    public static void Run() => s_poller.Faster();
}
