// outcome: pins
// title: a service gets the base's memory cache in its constructor
using Hazards.Base;
using Microsoft.Extensions.Caching.Memory;

public sealed class Customers(IMemoryCache cache)
{
    public string Find(int id) => cache.GetOrCreate(id, static entry => new Customer((int)entry.Key, "Ada"))!.Name;

    private sealed record Customer(int Id, string Name);
}

public static class Case
{
    public static void Run()
    {
        using var services = new ServiceCollection()
            .AddSingleton(BaseState.Services.GetRequiredService<IMemoryCache>())
            .AddSingleton<Customers>()
            .BuildServiceProvider();
        services.GetRequiredService<Customers>().Find(17);
    }
}
