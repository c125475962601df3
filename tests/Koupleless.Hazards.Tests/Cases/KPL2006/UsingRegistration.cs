// outcome: gone
// title: a registration on the base's token in a using
using Hazards.Base;

public static class Case
{
    public static async Task Run()
    {
        var lines = new List<string>();
        using var registration = BaseState.Stopping.Register(lines.Clear);
        await Task.Yield();
        lines.Add("done");
    }
}
