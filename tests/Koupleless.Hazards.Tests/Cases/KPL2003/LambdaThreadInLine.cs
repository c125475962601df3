// outcome: pins
// title: the thread is started where it is made
public static class Case
{
    public static void Run() => new Thread(() =>
    {
        var random = new Random(17);
        for (; ; )
        {
            Thread.Sleep(random.Next(50, 100));
        }
    })
    { IsBackground = true }.Start();
}
