using System.Diagnostics.Metrics;
using System.Reflection;

namespace Koupleless.Hosting.Unload;

/// <summary>
/// Ends the observable instruments whose callbacks belong to a stopped module. The framework lists every meter that is not
/// disposed, and libraries keep theirs in a static field for the life of a process: EF Core does, so that no module which
/// carries and uses it would unload. The names are private; a test shows that they are there.
/// </summary>
internal static class ObservableInstruments
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.NonPublic;

    private static readonly FieldInfo? s_meters = typeof(Meter).GetField("s_allMeters", Any);
    private static readonly FieldInfo? s_instruments = typeof(Meter).GetField("_instruments", Any);
    private static readonly MethodInfo? s_unpublish = typeof(Instrument).GetMethod("NotifyForUnpublishedInstrument", Any);
    private static readonly object? s_lock = typeof(Instrument).GetProperty("SyncObject", Any)?.GetValue(null);

    public static void Evict(TypeOwner owner)
    {
        foreach (var instrument in Remove(owner))
            s_unpublish?.Invoke(instrument, null);
    }

    // The meter stays: it may be the base's, with one instrument of the module.
    private static List<Instrument> Remove(TypeOwner owner)
    {
        var removed = new List<Instrument>();
        if (s_lock is null)
            return removed;
        lock (s_lock)
        {
            foreach (var meter in s_meters?.GetValue(null) as List<Meter> ?? [])
                (s_instruments?.GetValue(meter) as List<Instrument>)?.RemoveAll(Take);
        }

        return removed;

        bool Take(Instrument instrument)
        {
            if (!IsOwned(instrument, owner))
                return false;
            removed.Add(instrument);
            return true;
        }
    }

    private static bool IsOwned(Instrument instrument, TypeOwner owner) =>
        instrument.IsObservable
        && (owner.Owns(instrument.GetType())
            || (instrument.GetType().GetField("_callback", Any)?.GetValue(instrument) is Delegate callback
                && (owner.Owns(callback.Method) || owner.Owns(callback.Target?.GetType()))));
}
