// outcome: pins
// title: the unsafe form with a static lambda and a state object
using Hazards.Base;

public static class Case
{
    public static void Run()
    {
        var state = new Dictionary<string, int> { ["calls"] = 0 };
        _ = ThreadPool.UnsafeRegisterWaitForSingleObject(
            BaseState.Signal,
            static (state, _) => ((Dictionary<string, int>)state!)["calls"]++,
            state,
            Timeout.InfiniteTimeSpan,
            executeOnlyOnce: true);
    }
}
