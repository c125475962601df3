// outcome: gone
// title: runtime settings are read
using System.Diagnostics;
using System.Runtime;

public static class Case
{
    public static void Run()
    {
        ThreadPool.GetMinThreads(out var workers, out _);
        _ = workers + ThreadPool.ThreadCount + (GCSettings.IsServerGC ? 1 : 0);
        _ = GCSettings.LatencyMode;
        _ = AppContext.TryGetSwitch("Shop.NewPricing", out var on) && on;
        using var self = Process.GetCurrentProcess();
        _ = self.PriorityClass;
    }
}
