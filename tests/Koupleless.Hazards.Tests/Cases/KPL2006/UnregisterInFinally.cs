// outcome: gone
// title: Unregister in a finally
using Hazards.Base;

public static class Case
{
    public static async Task Run()
    {
        var cancelled = 0;
        var registration = BaseState.Stopping.Register(() => cancelled++);
        try
        {
            await Task.Yield();
        }
        finally
        {
            registration.Unregister();
        }
    }
}
