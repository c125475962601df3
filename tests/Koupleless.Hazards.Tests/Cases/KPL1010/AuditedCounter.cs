// outcome: resets
// title: a static counter that a person has checked
using Koupleless;

public static class Case
{
    [AuditedStatic("A number for the log only; it may begin again.")]
    private static int s_orders;

    public static void Run() => s_orders++;
}
