// outcome: gone
// title: StopAsync cancels the source that the thread's loop looks at
public sealed class SerialPortReader : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Thread? _thread;
    private int _reads;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _thread = new Thread(() => Read(_stop.Token)) { IsBackground = true };
        _thread.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _stop.Cancel();
        _thread?.Join();
        return Task.CompletedTask;
    }

    public void Dispose() => _stop.Dispose();

    private void Read(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            _reads++;
            Thread.Sleep(10);
        }
    }
}

public static class Case
{
    public static async Task Run()
    {
        using var reader = new SerialPortReader();
        await reader.StartAsync(default);
        await reader.StopAsync(default);
    }
}
