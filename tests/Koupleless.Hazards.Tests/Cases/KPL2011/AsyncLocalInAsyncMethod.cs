// outcome: pins
// title: an async method sets the value and calls the base
using Hazards.Base;

public sealed class Correlation
{
    private readonly AsyncLocal<Marker?> _marker = new();

    public async Task BeginAsync(IBaseJobs jobs)
    {
        _marker.Value = new Marker(Guid.NewGuid());
        await Task.Yield();
        jobs.EnsureStarted();
    }

    private sealed record Marker(Guid Id);
}

public static class Case
{
    public static Task Run() => new Correlation().BeginAsync(BaseState.Jobs);
}
