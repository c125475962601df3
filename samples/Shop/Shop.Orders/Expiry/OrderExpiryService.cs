using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Shop.Orders.Ordering;

namespace Shop.Orders.Expiry;

public sealed class ExpiryOptions
{
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(15);
}

/// <summary>Expires orders that were not paid in time, until the app stops.</summary>
public sealed class OrderExpiryService(
    OrderBook orders, IOptions<ExpiryOptions> options, TimeProvider clock, ILogger<OrderExpiryService> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Interval, clock);
        try
        {
            do
            {
                await ExpireAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            OrdersLog.ExpiryStopped(logger);
        }
    }

    private async Task ExpireAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await orders.ExpireOverdueAsync(stoppingToken) is > 0 and var count)
            {
                OrdersLog.Expired(logger, count);
            }
        }
        catch (IOException exception)
        {
            // A disk that is full now may have room at the next look.
            OrdersLog.ExpiryFailed(logger, exception);
        }
    }
}

public static class ExpiryRegistration
{
    public static void AddExpiry(this IServiceCollection services)
    {
        services.AddOptions<ExpiryOptions>().BindConfiguration("Expiry").ValidateDataAnnotations().ValidateOnStart();
        services.AddHostedService<OrderExpiryService>();
    }
}
