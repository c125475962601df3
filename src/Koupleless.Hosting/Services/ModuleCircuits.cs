using System.Reflection;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Koupleless.Hosting.Services;

/// <summary>
/// Ends the circuits that nobody is connected to any more when their host has stopped. The framework keeps each for some
/// minutes, its saved state for hours, with a timer that holds all of the module; a process of its own would end with them. The calls
/// that they wait for end, too. The names are private; a test shows that they are there.
/// </summary>
internal sealed class ModuleCircuits(IServiceProvider services, IReadOnlyList<Type> keepers) : IHostedLifecycleService
{
    /// <summary>The services that keep them, and the field with what they keep.</summary>
    internal static IReadOnlyDictionary<string, string> Caches { get; } = new Dictionary<string, string>
    {
        ["Microsoft.AspNetCore.Components.Server.Circuits.CircuitRegistry"] = "<DisconnectedCircuits>k__BackingField",
        ["Microsoft.AspNetCore.Components.Server.Circuits.DefaultInMemoryCircuitPersistenceProvider"] = "_persistedCircuits",
    };

    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Adds it to a host that can have circuits.</summary>
    public static void Isolate(IServiceCollection services)
    {
        var keepers = services
            .Where(static descriptor => descriptor is { IsKeyedService: false, ImplementationType.FullName: { } name } && Caches.ContainsKey(name))
            .Select(static descriptor => descriptor.ServiceType)
            .ToList();
        if (keepers.Count == 0)
            return;
        CircuitCalls.Follow(services);
        services.AddSingleton<IHostedService>(provider => new ModuleCircuits(provider, keepers));
    }

    /// <inheritdoc/>
    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        foreach (var keeper in keepers.Select(services.GetService).OfType<object>())
        {
            if (Caches.TryGetValue(keeper.GetType().FullName!, out var field) && keeper.GetType().GetField(field, Any)?.GetValue(keeper) is MemoryCache cache)
                await EmptyAsync(cache);
        }

        CircuitCalls.End(services);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task EmptyAsync(MemoryCache cache)
    {
        foreach (var key in cache.Keys.ToList())
        {
            if (!cache.TryGetValue(key, out var entry) || entry is null)
                continue;
            // Not cancelled: that would save the state of the circuit, for hours.
            (Get(entry, "TokenSource") as IDisposable)?.Dispose();
            cache.Remove(key);
            if (Get(entry, "CircuitHost") is IAsyncDisposable circuit)
                await circuit.DisposeAsync();
        }
    }

    private static object? Get(object entry, string property) => entry.GetType().GetProperty(property, Any)?.GetValue(entry);
}
