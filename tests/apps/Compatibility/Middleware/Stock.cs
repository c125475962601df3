using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;

namespace Middleware;

public class Stock
{
    private int _count = 3;
    private int _asked;

    public int Count => _count;

    public void Set(int count) => Interlocked.Exchange(ref _count, count);

    /// <summary>Another number each time: the same one twice was kept by somebody.</summary>
    public int Ask() => Interlocked.Increment(ref _asked);
}

public static class StockEndpoints
{
    public static void MapStock(this IEndpointRouteBuilder app)
    {
        var stock = app.MapGroup("/stock");
        stock.MapGet("/count", (Stock items) => items.Count);
        stock.MapPut("/count/{count:int}", (int count, Stock items) => items.Set(count)).RequireCors("open");
        stock.MapGet("/cached", (Stock items) => $"answer {items.Ask()}").CacheOutput();
        stock.MapGet("/tagged", (Stock items) => $"answer {items.Ask()}").CacheOutput(static policy => policy.Tag("stock").SetVaryByQuery("page"));
        stock.MapGet("/language", (Stock items, HttpContext context) => $"{context.Request.Headers.AcceptLanguage} {items.Ask()}").CacheOutput("by-language");
        stock.MapGet("/even/{number:int}", (int number, Stock items) => $"{number} {items.Ask()}").CacheOutput("own");
        stock.MapDelete("/cache", async (IOutputCacheStore store, CancellationToken cancellation) => await store.EvictByTagAsync("stock", cancellation));
        stock.MapGet("/public", (Stock items, HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "public, max-age=3600";
            context.Response.Headers.Vary = "Accept";
            return $"answer {items.Ask()}";
        });
    }
}

/// <summary>Keeps only the answers for even numbers.</summary>
public class EvenOnlyPolicy : IOutputCachePolicy
{
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var even = int.Parse((string)context.HttpContext.GetRouteValue("number")!, CultureInfo.InvariantCulture) % 2 == 0;
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = even;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;
}
