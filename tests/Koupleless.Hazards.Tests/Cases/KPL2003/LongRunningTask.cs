// outcome: pins
// title: a long-running task with an endless loop
public sealed class Aggregator
{
    private long _rounds;

    public Task Start() => Task.Factory.StartNew(
        () =>
        {
            while (true)
            {
                _rounds++;
                Thread.Sleep(50);
            }
        },
        TaskCreationOptions.LongRunning);
}

public static class Case
{
    public static void Run() => _ = new Aggregator().Start();
}
