// outcome: gone
// title: an activity listener in a using
using System.Diagnostics;

public static class Case
{
    public static void Run()
    {
        var started = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Shop",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = _ => started++,
        };
        ActivitySource.AddActivityListener(listener);
        using var source = new ActivitySource("Shop");
        using var activity = source.StartActivity("order");
    }
}
