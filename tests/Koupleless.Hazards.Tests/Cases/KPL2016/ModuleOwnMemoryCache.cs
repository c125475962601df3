// outcome: gone
// title: the module's own memory cache
using Microsoft.Extensions.Caching.Memory;

public sealed record Customer(int Id, string Name);

public static class Case
{
    public static void Run()
    {
        using var services = new ServiceCollection().AddMemoryCache().BuildServiceProvider();
        var cache = services.GetRequiredService<IMemoryCache>();
        cache.Set("customer:17", new Customer(17, "Ada"), TimeSpan.FromHours(1));
        _ = cache.Get<Customer>("customer:17")?.Name;
    }
}
