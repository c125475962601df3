using System.Reflection;
using Koupleless.Hosting.Unload;

namespace Koupleless.Hosting.Services;

/// <summary>
/// Ends the waits for the pieces of the files that browsers send to circuits. After each piece the server waits for a minute
/// whether another one comes, also when the file is complete or the circuit over, by a delay that nothing cancels and that holds the module.
/// The names are private; a test shows that a module that has read a file unloads.
/// </summary>
internal static class CircuitStreams
{
    private const string Stream = "Microsoft.AspNetCore.Components.Server.Circuits.RemoteJSDataStream";

    // Looked up once: it is asked of every delay that the process waits for, under the lock of its timers.
    private static readonly FieldInfo? s_continuation = typeof(Task).GetField("m_continuationObject", BindingFlags.Instance | BindingFlags.NonPublic);

    /// <param name="isOfHost">Whether a JavaScript runtime belongs to a circuit of the host that has stopped.</param>
    public static void EndWaits(Func<object, bool> isOfHost)
    {
        foreach (var timer in RuntimeTimers.Find((_, state) => state is Task delay && RuntimeOf(delay) is { } runtime && isOfHost(runtime)))
            timer.Dispose();
    }

    // The delay's continuation is the method of the stream that waits for it, which a dispatcher wraps.
    private static object? RuntimeOf(Task delay)
    {
        var continuation = s_continuation?.GetValue(delay);
        var method = (continuation as Delegate ?? PrivateFields.Get(continuation, "m_action") as Delegate)?.Target ?? continuation;
        var stream = PrivateFields.Get(PrivateFields.Get(method, "StateMachine"), "<>4__this");
        return stream?.GetType().FullName == Stream ? PrivateFields.Get(stream, "_runtime") : null;
    }
}
