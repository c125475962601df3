using Microsoft.Extensions.Options;

namespace Shop.Catalog.Reorder;

/// <summary>Looks through the stock at start, and then again and again until the app stops.</summary>
public sealed class ReorderWatcher(
    ReorderBook book, IOptions<ReorderOptions> options, TimeProvider clock, ILogger<ReorderWatcher> logger)
    : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await CheckAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await CheckAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            CatalogLog.ReorderWatcherStopped(logger);
        }
    }

    private async Task CheckAsync(CancellationToken cancellation)
    {
        try
        {
            if (await book.UpdateAsync(cancellation) is > 0 and var changed)
            {
                CatalogLog.ReorderListChanged(logger, changed);
            }
        }
        catch (IOException exception)
        {
            // A disk that is full now may have room at the next look.
            CatalogLog.ReorderListFailed(logger, exception);
        }
    }
}
