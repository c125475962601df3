// outcome: gone
// title: a channel between a producer and a consumer on the stopping token
using System.Threading.Channels;

public sealed record Job(int Number);

public sealed class Jobs
{
    private readonly Channel<Job> _channel = Channel.CreateBounded<Job>(16);

    public ValueTask AddAsync(Job job) => _channel.Writer.WriteAsync(job);

    public IAsyncEnumerable<Job> ReadAsync(CancellationToken cancellationToken) => _channel.Reader.ReadAllAsync(cancellationToken);
}

public sealed class JobRunner(Jobs jobs) : BackgroundService
{
    public int Done { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in jobs.ReadAsync(stoppingToken))
        {
            Done += job.Number;
        }
    }
}

public static class Case
{
    public static async Task Run()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<Jobs>().AddHostedService<JobRunner>();
        using var host = builder.Build();
        await host.StartAsync();
        await host.Services.GetRequiredService<Jobs>().AddAsync(new Job(17));
        await host.StopAsync();
    }
}
