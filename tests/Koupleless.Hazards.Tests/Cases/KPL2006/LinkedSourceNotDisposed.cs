// outcome: pins
// title: a linked source over the base's token
using Hazards.Base;

public sealed class Session
{
    private readonly CancellationTokenSource _end = CancellationTokenSource.CreateLinkedTokenSource(BaseState.Stopping);

    public Session() => _end.Token.Register(Close);

    public bool Closed { get; private set; }

    private void Close() => Closed = true;
}

public static class Case
{
    public static void Run() => _ = new Session();
}
