using System.Reflection;

namespace Koupleless.Hosting.Unload;

/// <summary>The timers that the process waits for. The names are private; tests show that they are there.</summary>
internal static class RuntimeTimers
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Type? s_queueType = typeof(Timer).Assembly.GetType("System.Threading.TimerQueue");
    private static readonly Type? s_timerType = typeof(Timer).Assembly.GetType("System.Threading.TimerQueueTimer");
    private static readonly PropertyInfo? s_queues = s_queueType?.GetProperty("Instances", Any);
    private static readonly PropertyInfo? s_lock = s_queueType?.GetProperty("SharedLock", Any);
    private static readonly FieldInfo? s_callback = s_timerType?.GetField("_timerCallback", Any);
    private static readonly FieldInfo? s_state = s_timerType?.GetField("_state", Any);
    private static readonly FieldInfo? s_next = s_timerType?.GetField("_next", Any);
    private static readonly FieldInfo?[] s_timers = [s_queueType?.GetField("_shortTimers", Any), s_queueType?.GetField("_longTimers", Any)];

    /// <summary>Those whose callback and state are the wanted ones.</summary>
    /// <param name="isWanted">Called under the runtime's lock of its timers.</param>
    public static IReadOnlyList<ITimer> Find(Func<Delegate, object?, bool> isWanted)
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
                        if (timer is ITimer known && s_callback?.GetValue(timer) is Delegate callback && isWanted(callback, s_state?.GetValue(timer)))
                            found.Add(known);
                    }
                }
            }
        }

        return found;
    }
}
