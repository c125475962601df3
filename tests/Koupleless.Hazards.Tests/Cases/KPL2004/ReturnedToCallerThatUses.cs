// outcome: gone
// title: a factory method returns the timer, the caller has it in a using
public static class Case
{
    public static void Run()
    {
        var runs = 0;
        using var timer = Every(TimeSpan.FromSeconds(1), () => runs++);
    }

    private static Timer Every(TimeSpan period, Action action) => new(_ => action(), null, period, period);
}
