// outcome: resets
// title: a static counter of a module
public static class Case
{
    private static int s_orders;

    public static void Run() => s_orders++;
}
