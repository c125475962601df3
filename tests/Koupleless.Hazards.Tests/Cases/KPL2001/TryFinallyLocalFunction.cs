// outcome: gone
// title: Main takes the handler off in a finally
public static class Case
{
    public static async Task Run()
    {
        var unobserved = 0;
        TaskScheduler.UnobservedTaskException += Observe;
        try
        {
            await Task.Yield();
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Observe;
        }

        void Observe(object? sender, UnobservedTaskExceptionEventArgs e)
        {
            unobserved++;
            e.SetObserved();
        }
    }
}
