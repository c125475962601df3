// outcome: evicted
// title: options that are validated by their attributes
using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

public sealed class ShopOptions
{
    [Range(1, 100)]
    public int Limit { get; set; } = 3;
}

public static class Case
{
    public static void Run()
    {
        var services = new ServiceCollection();
        services.AddOptions<ShopOptions>().ValidateDataAnnotations();
        using var provider = services.BuildServiceProvider();
        _ = provider.GetRequiredService<IOptions<ShopOptions>>().Value.Limit;
    }
}
