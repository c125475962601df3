// outcome: pins
// title: a static ThreadLocal of a delegate type holds a lambda of the module
public static class Case
{
    private static readonly ThreadLocal<Func<int, int>> s_discount = new(static () => static price => price - 1);

    public static Task Run() => Task.Run(static () => s_discount.Value!(17));
}
