// outcome: gone
// title: an audit without a reason
using Koupleless;

public static class Case
{
    [AuditedStatic("")]
    private static int s_orders;

    public static void Run() => s_orders++;
}
