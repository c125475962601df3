using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Reflection;

namespace Koupleless.HazardRunner.State;

/// <summary>Defaults that the framework and well-known libraries have once for a process.</summary>
internal static class ProcessDefaults
{
    // A library that is not loaded has no default that could have changed.
    private static readonly (string Type, string Property)[] s_librarySingletons =
    [
        ("Newtonsoft.Json.JsonConvert", "DefaultSettings"),
        ("Serilog.Log", "Logger"),
        ("OpenTelemetry.Context.Propagation.Propagators", "DefaultTextMapPropagator"),
    ];

    public static IEnumerable<(string Name, object? Value)> Read()
    {
        yield return ("CultureInfo.DefaultThreadCurrentCulture", CultureInfo.DefaultThreadCurrentCulture?.Name);
        yield return ("CultureInfo.DefaultThreadCurrentUICulture", CultureInfo.DefaultThreadCurrentUICulture?.Name);
        yield return ("Console.Out", Console.Out);
        yield return ("Console.Error", Console.Error);
        yield return ("Console.In", Console.In);
        yield return ("Console.OutputEncoding", Console.OutputEncoding.WebName);
        yield return ("Trace.Listeners", string.Join(", ", Trace.Listeners.Cast<TraceListener>().Select(Value.Describe)));
        yield return ("Trace.AutoFlush", Trace.AutoFlush);
        yield return ("Activity.DefaultIdFormat", Activity.DefaultIdFormat);
        yield return ("Activity.ForceDefaultIdFormat", Activity.ForceDefaultIdFormat);
        yield return ("Activity.TraceIdGenerator", Activity.TraceIdGenerator);
        yield return ("DistributedContextPropagator.Current", DistributedContextPropagator.Current);
        yield return ("HttpClient.DefaultProxy", HttpClient.DefaultProxy);
#pragma warning disable SYSLIB0014 // Watched because modules still use them.
        yield return ("WebRequest.DefaultWebProxy", WebRequest.DefaultWebProxy);
        foreach (var property in typeof(ServicePointManager).GetProperties(BindingFlags.Public | BindingFlags.Static))
            yield return ($"ServicePointManager.{property.Name}", property.GetValue(null));
#pragma warning restore SYSLIB0014
        foreach (var (name, member) in s_librarySingletons)
        {
            var type = AppDomain.CurrentDomain.GetAssemblies()
                .Where(static assembly => !assembly.IsCollectible).Select(assembly => assembly.GetType(name)).FirstOrDefault(static type => type is not null);
            if (type?.GetProperty(member, BindingFlags.Public | BindingFlags.Static) is { } property)
                yield return ($"{type.Name}.{member}", property.GetValue(null));
        }
    }
}
