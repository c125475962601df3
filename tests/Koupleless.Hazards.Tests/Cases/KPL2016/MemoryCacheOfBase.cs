// outcome: pins
// title: an entry of the module in the memory cache of the base
using Hazards.Base;
using Microsoft.Extensions.Caching.Memory;

public sealed record Customer(int Id, string Name);

public static class Case
{
    public static void Run() => BaseState.MemoryCache.Set("customer:17", new Customer(17, "Ada"), TimeSpan.FromHours(1));
}
