// outcome: gone
// title: a delay of a few milliseconds
public static class Case
{
    public static async Task Run()
    {
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await Task.Delay(attempt);
        }
    }
}
