using Microsoft.Extensions.Options;

namespace WorkerService;

public class FolderOptions
{
    public string Inbox { get; set; } = "inbox";

    public string Outbox { get; set; } = "outbox";

    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(5);
}

/// <summary>Counts the words of every text that comes into the inbox, and moves it to the outbox.</summary>
public class Worker(IOptions<FolderOptions> options, ILogger<Worker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Directory.CreateDirectory(options.Value.Inbox);
        Directory.CreateDirectory(options.Value.Outbox);
        using var timer = new PeriodicTimer(options.Value.Interval);
        do
        {
            foreach (var text in Directory.EnumerateFiles(options.Value.Inbox, "*.txt"))
            {
                var words = (await File.ReadAllTextAsync(text, stoppingToken)).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;
                logger.LogInformation("{Text} has {Words} words", Path.GetFileName(text), words);
                var counted = Path.Combine(options.Value.Outbox, Path.GetFileName(text));
                await File.WriteAllTextAsync(counted + ".tmp", $"{words} words", stoppingToken);
                File.Move(counted + ".tmp", counted, overwrite: true);
                File.Delete(text);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
