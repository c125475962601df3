using Microsoft.Extensions.Options;
using Shop.Storage;

namespace Shop.Promotions.Ledger;

/// <summary>Loads the ledger before the first question, writes it now and then, and once more when the host stops.</summary>
internal sealed class LedgerWriter : BackgroundService
{
    private readonly UsageLedger _ledger;
    private readonly LedgerOptions _options;
    private readonly ILogger<LedgerWriter> _logger;
    private readonly JournalStore<Usage> _journal;

    public LedgerWriter(
        UsageLedger ledger, IOptions<LedgerOptions> options, IHostEnvironment environment, ILogger<LedgerWriter> logger)
    {
        _ledger = ledger;
        _options = options.Value;
        _logger = logger;
        _journal = new JournalStore<Usage>(
            Path.Combine(environment.ContentRootPath, _options.Folder, "usages.jsonl"), LedgerJson.Default.Usage);
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _ledger.Load(_journal.Current().Values);
        PromotionLog.LedgerLoaded(_logger, _journal.Current().Count);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await FlushAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _journal.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await _ledger.WaitUntilFullAsync(_options.FlushInterval, stoppingToken);
                await FlushAsync(stoppingToken);

                // While one version of this module replaces another, the other one writes, too.
                _ledger.Load(_journal.Current().Values);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // StopAsync writes the rest.
        }
    }

    private async Task FlushAsync(CancellationToken cancellation)
    {
        var usages = _ledger.TakePending();
        if (usages.Count == 0)
        {
            return;
        }

        try
        {
            await _journal.WriteAsync(
                transaction =>
                {
                    usages.ForEach(usage => transaction.Put(usage.Key, usage));
                    return usages.Count;
                },
                cancellation);
            PromotionLog.UsagesWritten(_logger, usages.Count);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            _ledger.GiveBack(usages);
            if (exception is OperationCanceledException)
            {
                throw;
            }

            PromotionLog.WriteFailed(_logger, usages.Count, exception);
        }
    }
}
