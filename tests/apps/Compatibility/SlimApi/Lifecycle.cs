namespace SlimApi;

/// <summary>What happened, in order. Thread-safe.</summary>
internal sealed class Journal
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
                return [.. _lines];
        }
    }

    public void Write(string line)
    {
        lock (_lines)
            _lines.Add(line);
    }
}

/// <summary>Writes every step of the host's life down.</summary>
internal sealed class Lifecycle(Journal journal) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Write("starting");

    public Task StartAsync(CancellationToken cancellationToken) => Write("start");

    public Task StartedAsync(CancellationToken cancellationToken) => Write("started");

    public Task StoppingAsync(CancellationToken cancellationToken) => Write("stopping");

    public Task StopAsync(CancellationToken cancellationToken) => Write("stop");

    public Task StoppedAsync(CancellationToken cancellationToken) => Write("stopped");

    private Task Write(string step)
    {
        journal.Write($"service: {step}");
        return Task.CompletedTask;
    }
}
