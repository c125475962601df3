// outcome: evicted
// title: an observable gauge of a meter in a static field
using System.Diagnostics.Metrics;

public static class Metrics
{
    private static readonly Meter s_meter = new("Shop.Orders");
    private static readonly ObservableGauge<int> s_open = s_meter.CreateObservableGauge("open-orders", static () => Environment.TickCount);

    public static string Name => s_open.Name;
}

public static class Case
{
    public static void Run() => _ = Metrics.Name.Length;
}
