// outcome: evicted
// title: an observable counter of a meter in an instance field that nobody disposes
using System.Diagnostics.Metrics;

public sealed class QueueMetrics
{
    private readonly Meter _meter = new("Shop.Queue");
    private long _sent;

    public QueueMetrics() => _meter.CreateObservableCounter("sent", () => Interlocked.Read(ref _sent));

    public void Sent() => Interlocked.Increment(ref _sent);
}

public static class Case
{
    public static void Run()
    {
        using var services = new ServiceCollection().AddSingleton<QueueMetrics>().BuildServiceProvider();
        services.GetRequiredService<QueueMetrics>().Sent();
    }
}
