// outcome: gone
// title: the meter factory of the module's own host owns the meter
using System.Diagnostics.Metrics;

public sealed class OrderMetrics
{
    private int _open;

    public OrderMetrics(IMeterFactory factory) => factory.Create("Shop.Orders").CreateObservableGauge("open", () => _open);

    public void Open() => _open++;
}

public static class Case
{
    public static void Run()
    {
        using var services = new ServiceCollection().AddMetrics().AddSingleton<OrderMetrics>().BuildServiceProvider();
        services.GetRequiredService<OrderMetrics>().Open();
    }
}
