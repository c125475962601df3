// outcome: pins
// title: a registered wait on an event of the module, kept in a field
public sealed class ReloadTrigger
{
    private readonly AutoResetEvent _reload = new(false);
    private readonly RegisteredWaitHandle _wait;
    private int _reloads;

    public ReloadTrigger() => _wait = ThreadPool.RegisterWaitForSingleObject(_reload, OnReload, this, -1, false);

    public void Trigger() => _reload.Set();

    private void OnReload(object? state, bool timedOut) => Interlocked.Increment(ref _reloads);
}

public static class Case
{
    public static void Run() => new ReloadTrigger().Trigger();
}
