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

    /// <summary>For these libraries the process ends: what they do then is done now, and never again.</summary>
    public void End()
    {
        foreach (var timer in RuntimeTimers.Find((callback, _) => libraries.Has(callback)))
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
}
