// outcome: gone
// title: an audit with a reason
using Koupleless;

public static class Case
{
    [AuditedStatic("Filled once at start, read afterwards.")]
    private static readonly Dictionary<string, int> s_weights = new() { ["tea"] = 3 };

    public static void Run() => _ = s_weights["tea"];
}
