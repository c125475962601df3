// outcome: gone
// title: Dispose unregisters the wait
using Hazards.Base;

public sealed class SignalWatch : IDisposable
{
    private readonly RegisteredWaitHandle _wait;
    private int _signals;

    public SignalWatch() => _wait = ThreadPool.RegisterWaitForSingleObject(BaseState.Signal, OnSignal, null, Timeout.Infinite, executeOnlyOnce: false);

    public void Dispose() => _wait.Unregister(null);

    private void OnSignal(object? state, bool timedOut) => _signals++;
}

public static class Case
{
    public static void Run()
    {
        using var services = new ServiceCollection().AddSingleton<SignalWatch>().BuildServiceProvider();
        services.GetRequiredService<SignalWatch>();
    }
}
