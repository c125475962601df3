using System.Text;
using Microsoft.Extensions.Caching.Distributed;

namespace Sessions;

public class Visits(IDistributedCache cache)
{
    public async Task<int> CountAsync(string page)
    {
        var count = await cache.GetAsync(page) is { } bytes ? int.Parse(Encoding.UTF8.GetString(bytes)) + 1 : 1;
        await cache.SetAsync(page, Encoding.UTF8.GetBytes(count.ToString()), new() { SlidingExpiration = TimeSpan.FromMinutes(1) });
        return count;
    }
}

public class Caller(IHttpContextAccessor accessor)
{
    public string Describe() => accessor.HttpContext is { Request: var request } ? $"{request.Method} {request.PathBase}{request.Path} {request.Headers.UserAgent}" : "nobody";
}
