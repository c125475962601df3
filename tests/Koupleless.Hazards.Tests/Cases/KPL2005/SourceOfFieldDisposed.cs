// outcome: gone
// title: a timed source in a field that Dispose disposes of
public sealed class Trial : IDisposable
{
    private readonly CancellationTokenSource _end = new(TimeSpan.FromHours(1));

    public Trial() => _end.Token.Register(() => HasEnded = true);

    public bool HasEnded { get; private set; }

    public void Dispose() => _end.Dispose();
}

public static class Case
{
    public static void Run()
    {
        using var trial = new Trial();
    }
}
