using System.Net;
using Koupleless.Hosting.Tests.Support;

namespace Koupleless.Hosting.Tests.Unload;

/// <summary>Rate limiters have timers that the framework never stops; they end with their module.</summary>
public sealed class RateLimiterTests
{
    private const string Program = """
        using System.Threading.RateLimiting;
        using Microsoft.AspNetCore.RateLimiting;
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = 429;
            options.AddFixedWindowLimiter("fixed", limiter => (limiter.PermitLimit, limiter.Window) = (1, TimeSpan.FromHours(1)));
            options.GlobalLimiter = GLOBAL;
        });
        var app = builder.Build();
        PIPELINE
        app.MapGet("/", () => "fine").RequireRateLimiting("fixed");
        app.Run();
        """;

    private const string Global = """PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter("all", _ => new() { TokenLimit = 1, TokensPerPeriod = 1, ReplenishmentPeriod = TimeSpan.FromHours(1) }))""";

    [Theory]
    [InlineData("null", "app.UseRateLimiter();")]
    [InlineData(Global, "app.UseRateLimiter();")]
    [InlineData("null", "app.UseRouting(); app.UseWhen(_ => true, branch => branch.UseRateLimiter());")]
    [InlineData("null", "app.Use(async (context, next) => await next(context)); app.UseMiddleware<Own>(); app.UseRateLimiter();")]
    public async Task A_module_with_a_rate_limiter_unloads(string global, string pipeline)
    {
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(TestArtifact.Of(Program.Replace("GLOBAL", global, StringComparison.Ordinal).Replace("PIPELINE", pipeline, StringComparison.Ordinal) + """

            public class Own(RequestDelegate next) { public Task InvokeAsync(HttpContext context, IHostEnvironment environment) => next(context); }
            """));

        Assert.Equal("fine", await host.Client.GetStringAsync("/sample"));
        using var refused = await host.Client.GetAsync("/sample");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);

        Assert.Equal(ModuleState.Unloaded, (await host.Modules.UninstallAsync("sample", "1.0.0")).Outcome);
    }
}
