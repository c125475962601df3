// outcome: pins
// title: a second lambda of the same text is taken off
using Hazards.Base;

public sealed class Blinker(IClock clock) : IDisposable
{
    private bool _on;

    public void Start() => clock.Tick += (_, _) => _on = !_on;

    public void Dispose() => clock.Tick -= (_, _) => _on = !_on;
}

public static class Case
{
    public static void Run()
    {
        using var blinker = new Blinker(BaseState.Clock);
        blinker.Start();
    }
}
