// outcome: gone
// title: Dispose sets the flag that the loop reads, and joins
public sealed class Indexer : IDisposable
{
    private readonly Thread _thread;
    private volatile bool _running = true;
    private int _documents;

    public Indexer()
    {
        _thread = new Thread(Loop) { IsBackground = true };
        _thread.Start();
    }

    public void Dispose()
    {
        _running = false;
        _thread.Join();
    }

    private void Loop()
    {
        while (_running)
        {
            _documents++;
            Thread.Sleep(10);
        }
    }
}

public static class Case
{
    public static void Run()
    {
        using var services = new ServiceCollection().AddSingleton<Indexer>().BuildServiceProvider();
        services.GetRequiredService<Indexer>();
    }
}
