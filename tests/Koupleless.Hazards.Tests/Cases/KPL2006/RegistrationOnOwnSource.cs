// outcome: gone
// title: a registration on a token of the module's own
public sealed class Importer : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly List<string> _rows = [];

    public Importer() => _stop.Token.Register(_rows.Clear);

    public void Dispose() => _stop.Cancel();
}

public static class Case
{
    public static void Run()
    {
        using var importer = new Importer();
    }
}
