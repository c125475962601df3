using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace Koupleless.Hosting.Services;

/// <summary>
/// Knows of the calls of JavaScript that a host's circuits wait for. A browser that is gone answers none, the circuit's end ends none, and
/// the timer of each call holds the module for a minute. The names are private; a test shows that a module with such a call unloads.
/// </summary>
internal sealed class CircuitCalls : CircuitHandler
{
    private static readonly FieldInfo? s_pending = typeof(JSRuntime).GetField("_pendingTasks", BindingFlags.Instance | BindingFlags.NonPublic);

    // Made with its circuit.
    public CircuitCalls(IJSRuntime runtime, Pending pending) => pending.Add(runtime);

    /// <summary>A method of its own, so that only a module with circuits pays for the load of their assemblies.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Follow(IServiceCollection services)
    {
        services.AddSingleton<Pending>();
        services.AddScoped<CircuitHandler, CircuitCalls>();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void End(IServiceProvider services) => services.GetRequiredService<Pending>().End();

    /// <summary>The calls of all circuits of a host, also of those that are over.</summary>
    internal sealed class Pending
    {
        private readonly ConditionalWeakTable<IJSRuntime, object?> _runtimes = [];

        public void Add(IJSRuntime runtime) => _runtimes.TryAdd(runtime, null);

        /// <summary>What waits for them goes on, and finds them cancelled, as after the minute.</summary>
        public void End()
        {
            foreach (var (runtime, _) in _runtimes)
            {
                if (runtime is not JSRuntime || s_pending?.GetValue(runtime) is not IDictionary calls)
                    continue;
                foreach (var call in calls.Values)
                    call.GetType().GetMethod(nameof(TaskCompletionSource.TrySetCanceled), Type.EmptyTypes)?.Invoke(call, null);
            }

            CircuitStreams.EndWaits(runtime => runtime is IJSRuntime known && _runtimes.TryGetValue(known, out _));
        }
    }
}
