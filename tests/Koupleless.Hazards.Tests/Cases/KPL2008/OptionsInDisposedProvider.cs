// outcome: gone
// title: options bound to a section of the base, in a provider that is disposed
using Hazards.Base;
using Microsoft.Extensions.Options;

public sealed class ShopOptions
{
    public string Name { get; set; } = "";

    public int Limit { get; set; }
}

public static class Case
{
    public static void Run()
    {
        var services = new ServiceCollection();
        services.Configure<ShopOptions>(BaseState.Configuration.GetSection("Shop"));
        using var provider = services.BuildServiceProvider();
        _ = provider.GetRequiredService<IOptionsMonitor<ShopOptions>>().CurrentValue.Limit;
    }
}
