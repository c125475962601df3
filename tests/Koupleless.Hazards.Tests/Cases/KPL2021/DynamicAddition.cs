// outcome: evicted
// title: arithmetic by dynamic on framework types only
public static class Case
{
    public static void Run() => _ = (int)Sum(1, 2);

    private static dynamic Sum(dynamic left, dynamic right) => left + right;
}
