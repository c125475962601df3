// outcome: pins
// title: Ctrl+C cancels the module's own token source
public sealed class Worker
{
    private readonly CancellationTokenSource _stop = new();

    public Task RunAsync()
    {
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            _stop.Cancel();
        };
        return Task.CompletedTask;
    }
}

public static class Case
{
    public static Task Run() => new Worker().RunAsync();
}
