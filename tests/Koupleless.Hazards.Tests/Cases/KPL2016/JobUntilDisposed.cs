// outcome: gone
// title: a job of the base that ends with the registration
using Hazards.Base;

public sealed class Cleanup : IDisposable
{
    private readonly IDisposable _job;
    private int _runs;

    public Cleanup(IBaseJobs jobs)
    {
        using (ExecutionContext.SuppressFlow())
        {
            _job = jobs.ScheduleUntilDisposed(() => _runs++);
        }
    }

    public void Dispose() => _job.Dispose();
}

public static class Case
{
    public static void Run()
    {
        using var cleanup = new Cleanup(BaseState.Jobs);
    }
}
