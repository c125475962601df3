// outcome: pins
// title: the loop reads a flag that nothing sets
public sealed class Indexer
{
    private volatile bool _running = true;
    private int _documents;

    public void Start() => new Thread(Run) { IsBackground = true }.Start();

    private void Run()
    {
        while (_running)
        {
            _documents++;
            Thread.Sleep(20);
        }
    }
}

public static class Case
{
    public static void Run() => new Indexer().Start();
}
