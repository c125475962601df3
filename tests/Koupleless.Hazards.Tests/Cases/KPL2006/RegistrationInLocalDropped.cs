// outcome: pins
// title: a registration in a local variable
using Hazards.Base;

public static class Case
{
    public static void Run()
    {
        var lines = new List<string> { "a", "b" };
        var registration = BaseState.Stopping.Register(lines.Clear);
        if (registration.Token.IsCancellationRequested)
        {
            lines.Add("late");
        }
    }
}
