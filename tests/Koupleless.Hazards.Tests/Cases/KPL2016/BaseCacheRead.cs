// outcome: gone
// title: the cache of the base is read
using Hazards.Base;

public static class Case
{
    public static void Run()
    {
        _ = BaseState.Cache.TryGetValue(typeof(string), out var value) ? value : null;
        _ = BaseState.Values.ContainsKey("orders/mail");
        _ = BaseState.MemoryCache.TryGetValue("customer:17", out _);
    }
}
