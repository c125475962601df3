// outcome: pins
// title: a listener in a local that is never disposed
using System.Diagnostics;

public static class Case
{
    public static void Run()
    {
        var started = new List<string>();
        var listener = new ActivityListener();
        listener.ShouldListenTo = static _ => true;
        listener.ActivityStarted = activity => started.Add(activity.OperationName);
        ActivitySource.AddActivityListener(listener);
    }
}
