// outcome: gone
// title: a retry with a growing delay on the caller's token
public sealed class Retry(TimeSpan first)
{
    public async Task<T> RunAsync<T>(Func<int, Task<T>> action, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await action(attempt);
            }
            catch (HttpRequestException) when (attempt < 5)
            {
                await Task.Delay(first * Math.Pow(2, attempt), cancellationToken);
            }
        }
    }
}

public static class Case
{
    public static async Task Run()
    {
        var retry = new Retry(TimeSpan.FromMilliseconds(1));
        await retry.RunAsync(static attempt => attempt < 3 ? throw new HttpRequestException("busy") : Task.FromResult(attempt), default);
    }
}
