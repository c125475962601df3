// outcome: pins
// title: a keeper thread that sleeps for ever
public static class Case
{
    public static void Run()
    {
        var keeper = new Thread(() => Thread.Sleep(Timeout.Infinite)) { IsBackground = true };
        keeper.Start();
    }
}
