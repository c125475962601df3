using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Middleware;

/// <summary>One request for each tenant, and none without.</summary>
public class TenantLimit(ILogger<TenantLimit> logger) : IRateLimiterPolicy<string>
{
    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected => (context, _) =>
    {
        logger.LogInformation("{Tenant} has had enough", context.HttpContext.Request.Headers["X-Tenant"].ToString());
        context.HttpContext.Response.Headers["X-Limit"] = "tenant";
        return ValueTask.CompletedTask;
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.GetTokenBucketLimiter(httpContext.Request.Headers["X-Tenant"].ToString(), static _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = 1,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromHours(1),
        });
}
