// outcome: gone
// title: the meter with the observable gauge is disposed with its owner
using System.Diagnostics.Metrics;

public sealed class QueueMetrics : IDisposable
{
    private readonly Meter _meter = new("Shop.Queue");
    private int _depth;

    public QueueMetrics() => _meter.CreateObservableGauge("depth", () => _depth);

    public void Push() => _depth++;

    public void Dispose() => _meter.Dispose();
}

public static class Case
{
    public static void Run()
    {
        using var services = new ServiceCollection().AddSingleton<QueueMetrics>().BuildServiceProvider();
        services.GetRequiredService<QueueMetrics>().Push();
    }
}
