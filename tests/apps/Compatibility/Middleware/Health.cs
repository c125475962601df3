using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Middleware;

public class StockHealthCheck(Stock stock) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(stock.Count > 0
            ? HealthCheckResult.Healthy($"{stock.Count} in stock", new Dictionary<string, object> { ["count"] = stock.Count })
            : HealthCheckResult.Unhealthy("Sold out"));
}

public static class HealthReports
{
    public static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        Status = report.Status.ToString(),
        Checks = report.Entries.ToDictionary(static entry => entry.Key, static entry => new { Status = entry.Value.Status.ToString(), entry.Value.Description }),
    });
}

/// <summary>What the last round of the health checks found, once there was one.</summary>
public class LastHealthSource
{
    private readonly TaskCompletionSource<HealthReport> _report = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<HealthReport> Report => _report.Task;

    public void Set(HealthReport report) => _report.TrySetResult(report);
}

public class LastHealth(LastHealthSource source) : IHealthCheckPublisher
{
    public Task PublishAsync(HealthReport report, CancellationToken cancellationToken)
    {
        source.Set(report);
        return Task.CompletedTask;
    }
}
