using System.IO.Compression;
using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.Apis;

/// <summary>The middleware that stands before most APIs.</summary>
public sealed class MiddlewareTests : CompatibilityTests
{
    private const string Shop = "Origin: https://shop.example";

    protected override string App => "Middleware";

    protected override string Area => "Middleware";

    internal override Func<Visitor, Task> AskAgain => static async visitor =>
    {
        await visitor.GetAsync(200, "/feed.csv", "Accept-Encoding: br");
        await visitor.GetAsync(200, "/v1/count", "X-Correlation: c-1");
    };

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("Health checks and publishers");
        await visitor.GetAsync(218, "/health");
        Assert.Equal("Healthy", await visitor.GetAsync(200, "/health/ready"));
        await visitor.SendAsync(200, "PUT", "/stock/count/0", null);
        Assert.Equal("Unhealthy", await visitor.GetAsync(503, "/health/ready"));
        await visitor.SendAsync(200, "PUT", "/stock/count/5", null);
        Assert.Equal("Degraded", await visitor.GetAsync(200, "/health/published"));

        await LimitAsync(visitor);
        await CacheAsync(visitor);

        visitor.Feature("Request timeouts");
        Assert.Equal("Took too long", await visitor.GetAsync(503, "/slow"));
        Assert.Equal("true", await visitor.GetAsync(200, "/now/slow"));

        visitor.Feature("Response compression and request decompression");
        await visitor.GetAsync(200, "/feed.csv");
        await visitor.GetAsync(200, "/feed.csv", "Accept-Encoding: br");
        await visitor.GetAsync(200, "/feed.csv", "Accept-Encoding: deflate, gzip;q=0.8");
        Assert.Equal("pressed", await visitor.PostAsync(200, "/echo", Compressed("pressed")));

        visitor.Feature("CORS");
        await visitor.GetAsync(200, "/stock/count", Shop);
        await visitor.GetAsync(200, "/stock/count", "Origin: https://other.example");
        await visitor.SendAsync(204, "OPTIONS", "/stock/count", null, Shop, "Access-Control-Request-Method: GET", "Access-Control-Request-Headers: X-Key");
        await visitor.SendAsync(204, "OPTIONS", "/stock/count/5", null, "Origin: https://other.example", "Access-Control-Request-Method: PUT");

        visitor.Feature("Forwarded headers, host filtering, HSTS and redirection to HTTPS");
        await visitor.GetAsync(200, "/address");
        Assert.Contains("198.51.100.7", await visitor.GetAsync(200, "/address", "X-Forwarded-For: 198.51.100.7", "X-Forwarded-Proto: https", "X-Forwarded-Host: localhost"), StringComparison.Ordinal);
        await visitor.GetAsync(400, "/address", "Host: elsewhere.example");
        await visitor.GetAsync(307, "/secure/page");
        await visitor.GetAsync(200, "/secure/page", "X-Forwarded-For: 198.51.100.7", "X-Forwarded-Proto: https");

        visitor.Feature("URL rewriting, branches, cookie policy, middleware of one's own, HTTP logging");
        await visitor.GetAsync(301, "/old/count");
        await visitor.GetAsync(200, "/v1/count", "X-Correlation: c-1");
        await visitor.GetAsync(200, "/branch/of/it");
        await visitor.GetAsync(200, "/cookie");
    }

    private static async Task LimitAsync(Visitor visitor)
    {
        visitor.Feature("Rate limiting");
        await visitor.GetAsync(200, "/limited/fixed");
        await visitor.GetAsync(200, "/limited/fixed");
        Assert.Equal("Too many", await visitor.GetAsync(429, "/limited/fixed"));
        await visitor.GetAsync(200, "/limited/tenant", "X-Tenant: acme");
        await visitor.GetAsync(429, "/limited/tenant", "X-Tenant: acme");
        await visitor.GetAsync(200, "/limited/tenant", "X-Tenant: other");
    }

    private static async Task CacheAsync(Visitor visitor)
    {
        visitor.Feature("Output caching: policies, variants, eviction by tag");
        Assert.Equal(await visitor.GetAsync(200, "/stock/cached"), await visitor.GetAsync(200, "/stock/cached"));
        var first = await visitor.GetAsync(200, "/stock/tagged?page=1");
        Assert.NotEqual(first, await visitor.GetAsync(200, "/stock/tagged?page=2"));
        Assert.Equal(first, await visitor.GetAsync(200, "/stock/tagged?page=1"));
        await visitor.SendAsync(200, "DELETE", "/stock/cache", null);
        Assert.NotEqual(first, await visitor.GetAsync(200, "/stock/tagged?page=1"));
        await visitor.GetAsync(200, "/stock/language", "Accept-Language: de");
        await visitor.GetAsync(200, "/stock/language", "Accept-Language: en");
        await visitor.GetAsync(200, "/stock/language", "Accept-Language: de");
        await visitor.GetAsync(200, "/stock/even/2");
        await visitor.GetAsync(200, "/stock/even/2");
        await visitor.GetAsync(200, "/stock/even/3");
        await visitor.GetAsync(200, "/stock/even/3");

        visitor.Feature("Response caching");
        var kept = await visitor.GetAsync(200, "/stock/public", "Accept: text/plain");
        Assert.Equal(kept, await visitor.GetAsync(200, "/stock/public", "Accept: text/plain"));
        Assert.NotEqual(kept, await visitor.GetAsync(200, "/stock/public", "Accept: text/html"));
        await visitor.GetAsync(200, "/stock/public", "Accept: text/plain", "Cache-Control: no-cache");
    }

    private static ByteArrayContent Compressed(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionMode.Compress))
            gzip.Write(System.Text.Encoding.UTF8.GetBytes(text));
        return new ByteArrayContent(bytes.ToArray()) { Headers = { ContentEncoding = { "gzip" } } };
    }
}
