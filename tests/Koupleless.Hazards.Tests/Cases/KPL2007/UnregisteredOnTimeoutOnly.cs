// outcome: pins
// title: the wait is unregistered only when it timed out, and the timeout is long
using Hazards.Base;

public static class Case
{
    public static void Run()
    {
        RegisteredWaitHandle? wait = null;
        var timeouts = new List<DateTime>();
        wait = ThreadPool.RegisterWaitForSingleObject(
            BaseState.Signal,
            (_, timedOut) =>
            {
                if (timedOut)
                {
                    timeouts.Add(DateTime.UtcNow);
                    wait?.Unregister(null);
                }
            },
            null,
            TimeSpan.FromHours(1),
            executeOnlyOnce: false);
    }
}
