// outcome: pins
// title: Ctrl+C is the module's
public static class Case
{
    public static void Run()
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            stop.Cancel();
        };
    }
}
