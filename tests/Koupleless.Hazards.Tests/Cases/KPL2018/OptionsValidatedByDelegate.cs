// outcome: gone
// title: options with a validation delegate
using Microsoft.Extensions.Options;

public sealed class ShopOptions
{
    public int Limit { get; set; } = 3;
}

public static class Case
{
    public static void Run()
    {
        var services = new ServiceCollection();
        services.AddOptions<ShopOptions>().Validate(static options => options.Limit > 0, "The limit is positive.");
        using var provider = services.BuildServiceProvider();
        _ = provider.GetRequiredService<IOptions<ShopOptions>>().Value.Limit;
    }
}
