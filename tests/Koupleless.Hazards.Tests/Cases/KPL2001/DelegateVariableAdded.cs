// outcome: pins
// title: the handler is a local delegate that goes out of scope
public static class Case
{
    public static void Run()
    {
        var orders = new List<int> { 1, 2, 3 };
        EventHandler forget = (_, _) => orders.Clear();
        AppDomain.CurrentDomain.ProcessExit += forget;
    }
}
