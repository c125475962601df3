// outcome: gone
// title: an options monitor of the module's own host
using Microsoft.Extensions.Options;

public sealed class ShopOptions
{
    public int Limit { get; set; } = 3;
}

public sealed class Checkout
{
    private int _limit;

    public Checkout(IOptionsMonitor<ShopOptions> options)
    {
        _limit = options.CurrentValue.Limit;
        options.OnChange(changed => _limit = changed.Limit);
    }

    public int Limit => _limit;
}

public static class Case
{
    public static async Task Run()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.Configure<ShopOptions>(builder.Configuration.GetSection("Shop"));
        builder.Services.AddSingleton<Checkout>();
        using var host = builder.Build();
        await host.StartAsync();
        _ = host.Services.GetRequiredService<Checkout>().Limit;
        await host.StopAsync();
    }
}
