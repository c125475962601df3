// outcome: pins
// title: service discovery refreshes when an address changes
using System.Net.NetworkInformation;

public sealed class ServiceDiscovery
{
    private int _generation;

    public ServiceDiscovery() => NetworkChange.NetworkAddressChanged += OnAddressChanged;

    public int Generation => _generation;

    private void OnAddressChanged(object? sender, EventArgs e) => Interlocked.Increment(ref _generation);
}

public static class Case
{
    public static void Run()
    {
        using var services = new ServiceCollection().AddSingleton<ServiceDiscovery>().BuildServiceProvider();
        _ = services.GetRequiredService<ServiceDiscovery>().Generation;
    }
}
