// outcome: gone
// title: a handle awaited as a task, unregistered in a finally
using Hazards.Base;

public static class WaitHandleTasks
{
    public static async Task<bool> WaitAsync(WaitHandle handle, TimeSpan timeout)
    {
        var completion = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var wait = ThreadPool.RegisterWaitForSingleObject(
            handle, static (state, timedOut) => ((TaskCompletionSource<bool>)state!).TrySetResult(!timedOut), completion, timeout, executeOnlyOnce: true);
        try
        {
            return await completion.Task;
        }
        finally
        {
            wait.Unregister(null);
        }
    }
}

public static class Case
{
    public static async Task Run() => await WaitHandleTasks.WaitAsync(BaseState.Signal, TimeSpan.FromMilliseconds(5));
}
