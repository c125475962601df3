// outcome: gone
// title: a local timer that is dropped dies with the next collection
public static class Case
{
    public static void Run()
    {
        var counter = new int[1];
        var timer = new Timer(_ => counter[0]++, null, 1000, 1000);
        timer.Change(2000, 2000);
    }
}
