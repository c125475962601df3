using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.Reflection;

namespace Koupleless.Hosting.Unload;

/// <summary>
/// Ends the listeners that the libraries of a stopped module have left in the process's lists: EF Core's middleware for database errors
/// subscribes to all diagnostic listeners and never takes it back, and profilers and exporters do the same. Nothing of the module is left
/// that they could hear. The names are private; a test shows that they are there.
/// </summary>
internal sealed class LibraryListeners(LibraryCode libraries)
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly object s_noLock = new();

    public void End()
    {
        foreach (var listener in Subscriptions().Concat(EventListeners()).Concat(ActivityListeners()).Concat(MeterListeners()).ToList())
            listener.Dispose();
    }

    /// <summary>To single diagnostic listeners, and to whichever there are.</summary>
    private List<IDisposable> Subscriptions()
    {
        var found = new List<IDisposable>();
        lock (Static(typeof(DiagnosticListener), "s_allListenersLock") ?? s_noLock)
        {
            if (Static(typeof(DiagnosticListener), "s_allListenerObservable") is { } all)
                AddSubscriptions(all, "Subscriber");
            for (var listener = Static(typeof(DiagnosticListener), "s_allListeners"); listener is not null; listener = PrivateFields.Get(listener, "_next"))
                AddSubscriptions(listener, "Observer");
        }

        return found;

        void AddSubscriptions(object list, string observer)
        {
            for (var subscription = PrivateFields.Get(list, "_subscriptions"); subscription is not null; subscription = PrivateFields.Get(subscription, "Next"))
            {
                if (PrivateFields.Get(subscription, observer) is { } subscriber && libraries.Has(subscriber.GetType()))
                    found.Add((IDisposable)subscription);
            }
        }
    }

    private List<IDisposable> EventListeners()
    {
        var found = new List<IDisposable>();
        lock (typeof(EventListener).GetProperty("EventListenersLock", Any)?.GetValue(null) ?? s_noLock)
        {
            for (var listener = Static(typeof(EventListener), "s_Listeners"); listener is not null; listener = PrivateFields.Get(listener, "m_Next"))
            {
                if (libraries.Has(listener.GetType()))
                    found.Add((IDisposable)listener);
            }
        }

        return found;
    }

    // The array is replaced, and not changed, when a listener comes or goes.
    private IEnumerable<ActivityListener> ActivityListeners() =>
        from listener in Static(typeof(ActivitySource), "s_allListeners") is { } list && PrivateFields.Get(list, "_volatileArray") is ActivityListener[] listeners ? listeners : []
        where new Delegate?[] { listener.ShouldListenTo, listener.Sample, listener.SampleUsingParentId, listener.ActivityStarted, listener.ActivityStopped, listener.ExceptionRecorder }.Any(libraries.Has)
        select listener;

    private List<MeterListener> MeterListeners()
    {
        lock (typeof(Instrument).GetProperty("SyncObject", Any)?.GetValue(null) ?? s_noLock)
        {
            return
            [
                .. from listener in Static(typeof(MeterListener), "s_allStartedListeners") as List<MeterListener> ?? []
                   where typeof(MeterListener).GetFields(Any).Any(field => !field.IsStatic && libraries.Has(field.GetValue(listener) as Delegate))
                   select listener,
            ];
        }
    }

    private static object? Static(Type type, string field) => type.GetField(field, Any)?.GetValue(null);
}
