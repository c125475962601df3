// outcome: pins
// title: a hosted service starts a thread and does nothing in StopAsync
public sealed class SerialPortReader : IHostedService
{
    private readonly List<byte> _buffer = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        new Thread(Read) { IsBackground = true }.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Read()
    {
        while (true)
        {
            _buffer.Clear();
            Thread.Sleep(10);
        }
    }
}

public static class Case
{
    public static async Task Run()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddHostedService<SerialPortReader>();
        using var host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
    }
}
