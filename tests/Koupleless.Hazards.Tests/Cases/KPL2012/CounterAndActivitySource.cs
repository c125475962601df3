// outcome: gone
// title: a counter, a histogram, an activity source and an event source, none of them disposed
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;

public sealed class OrdersEventSource : EventSource
{
    public static readonly OrdersEventSource Log = new();

    private OrdersEventSource()
        : base("Shop-Orders")
    {
    }

    [Event(1)]
    public void Placed(int order) => WriteEvent(1, order);
}

public static class Instrumentation
{
    public static readonly ActivitySource Source = new("Shop.Orders");
    public static readonly Meter Meter = new("Shop.Orders");
    public static readonly Counter<int> Placed = Meter.CreateCounter<int>("placed");
    public static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("duration");
}

public static class Case
{
    public static void Run()
    {
        using var activity = Instrumentation.Source.StartActivity("place");
        Instrumentation.Placed.Add(1);
        Instrumentation.Duration.Record(1.5);
        OrdersEventSource.Log.Placed(17);
    }
}
