// outcome: gone
// title: a registration in an await using
using Hazards.Base;

public static class Case
{
    public static async Task Run()
    {
        var lines = new List<string>();
        await using (BaseState.Stopping.UnsafeRegister(static state => ((List<string>)state!).Clear(), lines))
        {
            await Task.Delay(1);
        }
    }
}
