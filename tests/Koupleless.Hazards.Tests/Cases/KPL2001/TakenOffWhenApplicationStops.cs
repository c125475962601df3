// outcome: gone
// title: a callback of ApplicationStopping takes the handler off
using System.Net.NetworkInformation;

public sealed class Discovery
{
    private int _generation;

    public Discovery(IHostApplicationLifetime lifetime)
    {
        NetworkChange.NetworkAddressChanged += OnAddressChanged;
        lifetime.ApplicationStopping.Register(() => NetworkChange.NetworkAddressChanged -= OnAddressChanged);
    }

    private void OnAddressChanged(object? sender, EventArgs e) => _generation++;
}

public static class Case
{
    public static async Task Run()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<Discovery>();
        using var host = builder.Build();
        host.Services.GetRequiredService<Discovery>();
        await host.StartAsync();
        await host.StopAsync();
    }
}
