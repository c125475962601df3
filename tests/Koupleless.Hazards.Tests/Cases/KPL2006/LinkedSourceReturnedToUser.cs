// outcome: gone
// title: a factory method returns the linked source, the caller has it in a using
using Hazards.Base;

public static class Case
{
    public static async Task Run()
    {
        using var source = WithTimeout(TimeSpan.FromMinutes(1));
        await Task.Delay(1, source.Token);
    }

    private static CancellationTokenSource WithTimeout(TimeSpan timeout)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(BaseState.Stopping);
        source.CancelAfter(timeout);
        return source;
    }
}
