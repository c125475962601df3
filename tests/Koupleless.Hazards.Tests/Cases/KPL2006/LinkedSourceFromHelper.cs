// outcome: pins
// title: a helper of the class makes the linked source, nobody disposes of it
using Hazards.Base;

public sealed class Download
{
    public async Task StartAsync()
    {
        var source = WithTimeout(TimeSpan.FromMinutes(10));
        source.Token.Register(() => Aborted = true);
        await Task.Yield();
    }

    public bool Aborted { get; private set; }

    private static CancellationTokenSource WithTimeout(TimeSpan timeout)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(BaseState.Stopping);
        source.CancelAfter(timeout);
        return source;
    }
}

public static class Case
{
    public static Task Run() => new Download().StartAsync();
}
