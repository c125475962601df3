using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Rewrite;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Middleware;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddSingleton<Stock>();
builder.Services.AddHealthChecks()
    .AddCheck<StockHealthCheck>("stock", tags: ["ready"])
    .AddCheck("disk", static () => new(HealthStatus.Degraded, "80 % full"), ["live"]);
builder.Services.Configure<HealthCheckPublisherOptions>(options => options.Delay = TimeSpan.Zero);
builder.Services.AddSingleton<LastHealthSource>();
builder.Services.AddSingleton<IHealthCheckPublisher, LastHealth>();
builder.Services.AddRateLimiter(options =>
{
    options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
    options.OnRejected = async (context, cancellation) =>
    {
        if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out _))
            context.HttpContext.Response.Headers.RetryAfter = "3600";
        await context.HttpContext.Response.WriteAsync("Too many", cancellation);
    };
    options.AddFixedWindowLimiter("fixed", limiter => (limiter.PermitLimit, limiter.Window) = (2, TimeSpan.FromHours(1)));
    options.AddPolicy<string, TenantLimit>("tenant");
    options.AddConcurrencyLimiter("single", limiter => limiter.PermitLimit = 1);
});
builder.Services.AddOutputCache(options =>
{
    options.DefaultExpirationTimeSpan = TimeSpan.FromHours(1);
    options.AddPolicy("by-language", policy => policy.SetVaryByHeader("Accept-Language"));
    options.AddPolicy("own", static policy => policy.AddPolicy<EvenOnlyPolicy>(), excludeDefaultPolicy: true);
});
builder.Services.AddResponseCaching();
builder.Services.AddRequestTimeouts(options =>
{
    options.AddPolicy("short", new RequestTimeoutPolicy
    {
        Timeout = TimeSpan.FromMilliseconds(50),
        TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
        WriteTimeoutResponse = static context => context.Response.WriteAsync("Took too long"),
    });
});
builder.Services.AddResponseCompression(options =>
{
    options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/csv"];
    options.Providers.Add<BrotliCompressionProvider>();
    options.Providers.Add<GzipCompressionProvider>();
});
builder.Services.AddRequestDecompression();
builder.Services.AddCors(options =>
{
    options.AddDefaultPolicy(policy => policy.WithOrigins("https://shop.example").AllowAnyHeader().WithMethods("GET", "PUT").AllowCredentials().WithExposedHeaders("X-Total").SetPreflightMaxAge(TimeSpan.FromMinutes(10)));
    options.AddPolicy("open", policy => policy.AllowAnyOrigin());
});
builder.Services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost);
builder.Services.AddHsts(options => options.ExcludedHosts.Clear());
builder.Services.AddHttpsRedirection(options => options.HttpsPort = 443);
builder.Services.AddCookiePolicy(options => (options.MinimumSameSitePolicy, options.HttpOnly) = (SameSiteMode.Strict, Microsoft.AspNetCore.CookiePolicy.HttpOnlyPolicy.Always));
builder.Services.AddHttpLogging();
builder.Services.AddTransient<CorrelationMiddleware>();

var app = builder.Build();

app.UseForwardedHeaders();
app.UseWhen(static context => context.Request.Path.StartsWithSegments("/secure"), static secure =>
{
    secure.UseHsts();
    secure.UseHttpsRedirection();
});
app.UseHttpLogging();
app.UseMiddleware<CorrelationMiddleware>();
app.UseMiddleware<TotalMiddleware>("items");
app.UseRewriter(new RewriteOptions().AddRedirect("^old/(.*)", "stock/$1", 301).AddRewrite("^v1/(.*)", "stock/$1", skipRemainingRules: true));
app.UseResponseCompression();
app.UseRequestDecompression();
app.UseCookiePolicy();
app.UseRouting();
app.UseCors();
app.UseRateLimiter();
app.UseRequestTimeouts();
app.UseResponseCaching();
app.UseOutputCache();
app.Map("/branch", static branch => branch.Run(static context => context.Response.WriteAsync($"{context.Request.PathBase.Value!.Split('/')[^1]} {context.Request.Path}")));

app.MapHealthChecks("/health", new HealthCheckOptions { ResponseWriter = HealthReports.WriteAsync, ResultStatusCodes = { [HealthStatus.Degraded] = 218 } });
app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = static check => check.Tags.Contains("ready") });
app.MapGet("/health/published", async (LastHealthSource source) => (await source.Report).Status.ToString());
app.MapStock();
app.MapGet("/address", (HttpContext context) => new { context.Request.Scheme, Host = context.Request.Host.Host, Remote = context.Connection.RemoteIpAddress?.ToString() });
app.MapGet("/cookie", (HttpContext context) => context.Response.Cookies.Append("seen", "yes"));
app.MapGet("/secure/page", () => "secret");
app.MapGet("/limited/fixed", () => "fine").RequireRateLimiting("fixed");
app.MapGet("/limited/tenant", (HttpContext context) => context.Request.Headers["X-Tenant"].ToString()).RequireRateLimiting("tenant");
app.MapGet("/slow", async (CancellationToken cancellation) => await Task.Delay(Timeout.Infinite, cancellation)).WithRequestTimeout("short");
app.MapGet("/now/slow", (HttpContext context) => context.Features.Get<IHttpRequestTimeoutFeature>() is null).DisableRequestTimeout();
app.MapGet("/feed.csv", () => Results.Text(string.Join('\n', Enumerable.Range(0, 200).Select(static i => i.ToString(CultureInfo.InvariantCulture))), "text/csv"));
app.MapPost("/echo", async (HttpRequest request) => await new StreamReader(request.Body).ReadToEndAsync());

app.Run();
