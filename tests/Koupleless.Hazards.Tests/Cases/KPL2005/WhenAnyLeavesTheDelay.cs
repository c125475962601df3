// outcome: pins
// title: WhenAny returns, the long delay with its continuation stays
public static class Case
{
    public static async Task Run()
    {
        var late = new List<int>();
        var work = Task.Delay(1);
        var timeout = Task.Delay(TimeSpan.FromMinutes(10)).ContinueWith(_ => late.Add(1), TaskScheduler.Default);
        await Task.WhenAny(work, timeout);
    }
}
