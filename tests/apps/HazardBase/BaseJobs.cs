namespace Hazards.Base;

/// <summary>Jobs on timers of the base.</summary>
public interface IBaseJobs
{
    /// <summary>Runs the job every hour for the life of the process.</summary>
    void Schedule(Action job);

    /// <summary>Runs the job every hour until the result is disposed.</summary>
    IDisposable ScheduleUntilDisposed(Action job);

    /// <summary>
    /// Starts the base's own housekeeping, whose callback is the base's. As a timer does, it captures the caller's execution context.
    /// </summary>
    void EnsureStarted();
}

internal sealed class BaseJobs : IBaseJobs
{
    private readonly List<Timer> _timers = [];

    public void Schedule(Action job) => Start(job);

    public IDisposable ScheduleUntilDisposed(Action job) => new Timer(static state => ((Action)state!)(), job, TimeSpan.FromHours(1), TimeSpan.FromHours(1));

    public void EnsureStarted() => Start(static () => { });

    private void Start(Action job)
    {
        lock (_timers)
            _timers.Add(new Timer(static state => ((Action)state!)(), job, TimeSpan.FromHours(1), TimeSpan.FromHours(1)));
    }
}
