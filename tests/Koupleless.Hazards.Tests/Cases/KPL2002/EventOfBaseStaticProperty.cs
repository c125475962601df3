// outcome: pins
// title: an event of an object in a static of the base
using Hazards.Base;

public sealed class Dashboard
{
    public int Refreshed { get; private set; }

    public void Show() => BaseState.Clock.Tick += Refresh;

    private void Refresh(object? sender, EventArgs e) => Refreshed++;
}

public static class Case
{
    public static void Run() => new Dashboard().Show();
}
