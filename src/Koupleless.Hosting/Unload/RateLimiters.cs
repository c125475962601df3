using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace Koupleless.Hosting.Unload;

/// <summary>
/// Ends the rate limiters of a module's pipeline. The middleware makes one for the endpoints' policies and takes another from
/// its options, and disposes of neither: their timers would hold the module for the life of the process. The names are
/// private; a test shows that a module with a limiter unloads.
/// </summary>
internal static class RateLimiters
{
    private const string Middleware = "Microsoft.AspNetCore.RateLimiting.RateLimitingMiddleware";
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly string[] s_limiters = ["_globalLimiter", "_endpointLimiter"];

    /// <summary>Ends those of an application that has answered its last request.</summary>
    /// <param name="application">What the server was given to run.</param>
    public static void DisposeIn(object application)
    {
        foreach (var middleware in PartsOf(application).Where(static part => part.GetType().FullName == Middleware))
        {
            foreach (var limiter in s_limiters)
                (middleware.GetType().GetField(limiter, Any)?.GetValue(middleware) as IDisposable)?.Dispose();
        }
    }

    // From delegate to delegate: middleware knows the next, a branch the pipeline it leaves.
    private static IEnumerable<object> PartsOf(object application)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<object>([application]);
        while (pending.TryPop(out var part))
        {
            if (!seen.Add(part))
                continue;
            yield return part;
            foreach (var next in part is Delegate call ? call.GetInvocationList().Select(static one => one.Target) : FieldsOf(part.GetType()).Select(field => field.GetValue(part)))
            {
                if (next is Delegate || (next is not null && (part is Delegate || LeadsOn(next.GetType()))))
                    pending.Push(next);
            }
        }
    }

    // A part of a pipeline, the options of a branch, or what a lambda has captured.
    private static bool LeadsOn(Type type) =>
        type.Name.Contains("DisplayClass", StringComparison.Ordinal) || FieldsOf(type).Any(static field => field.FieldType == typeof(RequestDelegate));

    private static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (var field in declaring.GetFields(Any))
            {
                if (!field.FieldType.IsValueType && !field.FieldType.IsPointer)
                    yield return field;
            }
        }
    }
}
