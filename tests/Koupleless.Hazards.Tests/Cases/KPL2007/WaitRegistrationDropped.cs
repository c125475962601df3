// outcome: pins
// title: a registered wait on a handle of the base
using Hazards.Base;

public sealed class SignalWatch
{
    private int _signals;

    public void Start() => ThreadPool.RegisterWaitForSingleObject(BaseState.Signal, (_, _) => _signals++, null, Timeout.Infinite, executeOnlyOnce: false);
}

public static class Case
{
    public static void Run() => new SignalWatch().Start();
}
