// outcome: pins
// title: a thread that polls for ever
public sealed class Poller
{
    private int _polls;

    public void Start()
    {
        var thread = new Thread(Loop) { IsBackground = true, Name = "poller" };
        thread.Start();
    }

    private void Loop()
    {
        while (true)
        {
            _polls++;
            Thread.Sleep(100);
        }
    }
}

public static class Case
{
    public static void Run() => new Poller().Start();
}
