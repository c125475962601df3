using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Runtime;
using System.Runtime.InteropServices;

namespace Koupleless.HazardRunner.State;

/// <summary>Identity and settings of the process and its runtime.</summary>
internal static class RuntimeState
{
    private const BindingFlags PrivateStatic = BindingFlags.Static | BindingFlags.NonPublic;

    public static IEnumerable<(string Name, object? Value)> Read()
    {
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
            yield return ($"Environment variable {variable.Key}", variable.Value);
        yield return ("Environment.CurrentDirectory", Environment.CurrentDirectory);
        yield return ("Environment.ExitCode", Environment.ExitCode);
        ThreadPool.GetMinThreads(out var workers, out var ports);
        yield return ("ThreadPool minimum", (workers, ports));
        ThreadPool.GetMaxThreads(out workers, out ports);
        yield return ("ThreadPool maximum", (workers, ports));
        yield return ("GCSettings.LatencyMode", GCSettings.LatencyMode);
        yield return ("GCSettings.LargeObjectHeapCompactionMode", GCSettings.LargeObjectHeapCompactionMode);
        foreach (var entry in Entries("s_switches").Concat(Entries("s_dataStore")))
            yield return entry;
        using var process = Process.GetCurrentProcess();
        yield return ("Process.PriorityClass", process.PriorityClass);
        yield return ("Process.ProcessorAffinity", OperatingSystem.IsLinux() ? process.ProcessorAffinity : 0);
        yield return ("AppDomain principal policy", typeof(AppDomain).GetField("_principalPolicy", BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(AppDomain.CurrentDomain));
        yield return ("Signals that the module handles", Signals());
    }

    private static IEnumerable<(string Name, object? Value)> Entries(string store)
    {
        if (typeof(AppContext).GetField(store, PrivateStatic)?.GetValue(null) is not IDictionary entries)
            yield break;
        foreach (DictionaryEntry entry in entries)
            yield return ($"AppContext {entry.Key}", entry.Value);
    }

    // The framework's own handlers are not counted: every host that is started alone has some.
    private static string Signals()
    {
        var handlers = new List<Delegate>();
        if (typeof(PosixSignalRegistration).GetField("s_registrations", PrivateStatic)?.GetValue(null) is IDictionary registrations)
        {
            foreach (IEnumerable tokens in registrations.Values)
                handlers.AddRange(tokens.Cast<object>().Select(HandlerOf).OfType<Delegate>());
        }

        if (typeof(Console).GetField("s_cancelCallbacks", PrivateStatic)?.GetValue(null) is Delegate callbacks)
            handlers.AddRange(callbacks.GetInvocationList());
        return string.Join(", ", handlers.Where(static handler => handler.Method.Module.Assembly.IsCollectible).Select(static handler => handler.Method.Name));
    }

    private static Delegate? HandlerOf(object token) =>
        token.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .FirstOrDefault(static property => typeof(Delegate).IsAssignableFrom(property.PropertyType))?.GetValue(token) as Delegate;
}
