using System.Reflection;

namespace Koupleless.Hosting.Unload;

/// <summary>
/// What the libraries that a module carries leave with the process when they are first used, and have no way to take back:
/// handlers of the process's end, and timers. Database drivers do it for their pools of connections. The names are private; a test
/// shows that they are there.
/// </summary>
internal sealed class LibraryRegistrations(LibraryCode libraries)
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Type? s_queueType = typeof(Timer).Assembly.GetType("System.Threading.TimerQueue");
    private static readonly Type? s_timerType = typeof(Timer).Assembly.GetType("System.Threading.TimerQueueTimer");
    private static readonly PropertyInfo? s_queues = s_queueType?.GetProperty("Instances", Any);
    private static readonly PropertyInfo? s_lock = s_queueType?.GetProperty("SharedLock", Any);
    private static readonly FieldInfo? s_callback = s_timerType?.GetField("_timerCallback", Any);
    private static readonly FieldInfo? s_next = s_timerType?.GetField("_next", Any);
    private static readonly FieldInfo?[] s_timers = [s_queueType?.GetField("_shortTimers", Any), s_queueType?.GetField("_longTimers", Any)];

    /// <summary>For these libraries the process ends: what they do then is done now, and never again.</summary>
    public void End()
    {
        foreach (var timer in Timers())
            timer.Dispose();
        var domain = AppDomain.CurrentDomain;
        foreach (var handler in HandlersOf(nameof(AppDomain.DomainUnload)))
            domain.DomainUnload -= handler;
        var failures = new List<Exception>();
        foreach (var handler in HandlersOf(nameof(AppDomain.ProcessExit)))
        {
            domain.ProcessExit -= handler;
            try
            {
                handler(domain, EventArgs.Empty);
            }
            catch (Exception e)
            {
                failures.Add(e);
            }
        }

        if (failures.Count > 0)
            throw new AggregateException(failures);
    }

    private List<EventHandler> HandlersOf(string name) =>
    [
        .. (typeof(AppDomain).GetField(name, Any)?.GetValue(AppDomain.CurrentDomain) as EventHandler)?.GetInvocationList().Cast<EventHandler>().Where(libraries.Has) ?? [],
    ];

    private List<ITimer> Timers()
    {
        var found = new List<ITimer>();
        foreach (var queue in s_queues?.GetValue(null) as Array ?? Array.Empty<object>())
        {
            if (s_lock?.GetValue(queue) is not Lock shared)
                continue;
            lock (shared)
            {
                foreach (var list in s_timers)
                {
                    for (var timer = list?.GetValue(queue); timer is not null; timer = s_next?.GetValue(timer))
                    {
                        if (timer is ITimer known && s_callback?.GetValue(timer) is Delegate callback && libraries.Has(callback))
                            found.Add(known);
                    }
                }
            }
        }

        return found;
    }
}
