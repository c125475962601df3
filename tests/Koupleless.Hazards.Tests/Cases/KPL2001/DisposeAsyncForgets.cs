// outcome: pins
// title: DisposeAsync releases the file, not the event
public sealed class Journal : IAsyncDisposable
{
    private readonly MemoryStream _stream = new();

    public Journal() => AppDomain.CurrentDomain.ProcessExit += Flush;

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private void Flush(object? sender, EventArgs e) => _stream.SetLength(0);
}

public static class Case
{
    public static async Task Run()
    {
        await using var journal = new Journal();
    }
}
