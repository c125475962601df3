// outcome: gone
// title: a token source with a timeout in a using
using System.Threading.Channels;

public static class Case
{
    public static async Task Run()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var channel = Channel.CreateUnbounded<int>();
        await channel.Writer.WriteAsync(17, timeout.Token);
        _ = await channel.Reader.ReadAsync(timeout.Token);
    }
}
