// outcome: pins
// title: Dispose takes off a method that was never added
using Hazards.Base;

public sealed class Heartbeat : IDisposable
{
    private long _beats;

    public Heartbeat() => BaseState.Changed += Beat;

    public void Dispose() => BaseState.Changed -= Reset;

    private void Beat(object? sender, EventArgs e) => _beats++;

    private void Reset(object? sender, EventArgs e) => _beats = 0;
}

public static class Case
{
    public static void Run()
    {
        using var heartbeat = new Heartbeat();
        BaseState.Changed -= null;
    }
}
