// outcome: pins
// title: a callback that keeps the timer alive, which is disposed only when there was work
public static class Case
{
    public static void Run()
    {
        var queue = new Queue<string>();
        var holder = new Timer?[1];
        holder[0] = new Timer(state => GC.KeepAlive(((Timer?[])state!)[0]), holder, 50, 50);
        if (queue.Count > 0)
        {
            holder[0]!.Dispose();
        }
    }
}
