// outcome: pins
// title: an activity listener that nothing disposes
using System.Collections.Concurrent;
using System.Diagnostics;

public static class Case
{
    public static void Run()
    {
        var durations = new ConcurrentQueue<TimeSpan>();
        ActivitySource.AddActivityListener(new ActivityListener
        {
            ShouldListenTo = static source => source.Name.StartsWith("Shop", StringComparison.Ordinal),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => durations.Enqueue(activity.Duration),
        });
    }
}
