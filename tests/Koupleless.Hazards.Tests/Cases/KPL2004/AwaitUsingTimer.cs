// outcome: gone
// title: a timer in an await using
public static class Case
{
    public static async Task Run()
    {
        var ticks = 0;
        await using var timer = new Timer(_ => ticks++, null, 0, 5);
        await Task.Delay(20);
    }
}
