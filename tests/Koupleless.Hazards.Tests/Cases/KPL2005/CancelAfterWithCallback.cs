// outcome: pins
// title: CancelAfter with an hour
public sealed class Trial
{
    private readonly CancellationTokenSource _end = new();

    public bool HasEnded { get; private set; }

    public void Begin()
    {
        _end.Token.UnsafeRegister(_ => HasEnded = true, null);
        _end.CancelAfter(TimeSpan.FromHours(1));
    }
}

public static class Case
{
    public static void Run() => new Trial().Begin();
}
