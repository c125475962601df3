// outcome: gone
// title: disposed in a finally
public static class Case
{
    public static async Task Run()
    {
        var ticks = 0;
        var timer = new System.Timers.Timer(5);
        try
        {
            timer.Elapsed += (_, _) => ticks++;
            timer.Start();
            await Task.Delay(20);
        }
        finally
        {
            timer.Dispose();
        }
    }
}
