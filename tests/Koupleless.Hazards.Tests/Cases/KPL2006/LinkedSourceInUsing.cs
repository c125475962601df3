// outcome: gone
// title: a linked source in a using
using Hazards.Base;

public sealed class Client
{
    public async Task<int> CallAsync(CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, BaseState.Stopping);
        timeout.CancelAfter(TimeSpan.FromMinutes(5));
        await Task.Delay(1, timeout.Token);
        return 200;
    }
}

public static class Case
{
    public static Task Run() => new Client().CallAsync(default);
}
