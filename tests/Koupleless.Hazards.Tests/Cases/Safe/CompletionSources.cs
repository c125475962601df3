// outcome: gone
// title: requests and answers that are matched by completion sources
using System.Collections.Concurrent;

public sealed class Correlator
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource<string>> _open = new();

    public Task<string> AskAsync(int id) =>
        _open.GetOrAdd(id, static _ => new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Answer(int id, string text)
    {
        if (_open.TryRemove(id, out var source))
        {
            source.SetResult(text);
        }
    }
}

public static class Case
{
    public static async Task Run()
    {
        var correlator = new Correlator();
        var answer = correlator.AskAsync(17);
        correlator.Answer(17, "paid");
        _ = await answer;
        _ = correlator.AskAsync(18);
    }
}
