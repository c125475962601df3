// outcome: gone
// title: the field is emptied with Interlocked.Exchange and what was in it is disposed
public sealed class Debouncer : IAsyncDisposable
{
    private Timer? _timer;
    private int _fired;

    public void Touch()
    {
        var next = new Timer(_ => _fired++, null, 60_000, Timeout.Infinite);
        Interlocked.Exchange(ref _timer, next)?.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Interlocked.Exchange(ref _timer, null)?.Dispose();
        return ValueTask.CompletedTask;
    }
}

public static class Case
{
    public static async Task Run()
    {
        await using var debouncer = new Debouncer();
        debouncer.Touch();
        debouncer.Touch();
    }
}
