using System.Collections.Frozen;
using Koupleless.Hosting.Dispatch;
using Koupleless.Hosting.Lifecycle;
using Koupleless.Hosting.Loading;
using Microsoft.Extensions.DependencyInjection;

namespace Koupleless.Hosting.Services;

/// <summary>One implementation of a contract in an active module.</summary>
internal sealed class ProviderEntry(string module, int order, Type implementation, IServiceProvider services, CallGate gate, ModuleReflectionContext reflection)
{
    private readonly Lazy<object> _instance = new(() => services.GetRequiredService(implementation));

    public string Module => module;

    public int Order => order;

    public CallGate Gate => gate;

    /// <summary>Calls it as the module's requests run: what code of the base loads by name on the module's behalf comes from the module.</summary>
    public TResult Call<TContract, TResult>(Func<TContract, TResult> call)
    {
        using var scope = reflection.EnterContextualReflection();
        return call((TContract)_instance.Value);
    }
}

/// <summary>
/// The implementations of all active modules by contract, in the order of their calls. Reads take no lock; a module's
/// entries go before it stops.
/// </summary>
internal sealed class ProviderTable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ModuleRuntime, (Type Contract, ProviderEntry Entry)[]> _byModule = [];
    private volatile FrozenDictionary<Type, ProviderEntry[]> _byContract = FrozenDictionary<Type, ProviderEntry[]>.Empty;

    public ProviderEntry[] Find(Type contract) => _byContract.GetValueOrDefault(contract, []);

    /// <summary>Puts a module's implementations in, in one step with taking those of the one that it replaces out.</summary>
    public void Replace(ModuleRuntime? old, ModuleRuntime? added, string module)
    {
        var entries = added is { Services: { } services }
            ? added.Providers.Select(provider => (provider.Contract, new ProviderEntry(module, provider.Order, provider.Implementation, services, added.Gate, added.Reflection))).ToArray()
            : [];
        lock (_lock)
        {
            if (old is not null)
                _byModule.Remove(old);
            if (added is not null && entries.Length > 0)
                _byModule[added] = entries;
            _byContract = _byModule.Values
                .SelectMany(static all => all)
                .GroupBy(static pair => pair.Contract, static pair => pair.Entry)
                .ToFrozenDictionary(
                    static group => group.Key,
                    static group => group.OrderBy(static entry => entry.Order).ThenBy(static entry => entry.Module, StringComparer.Ordinal).ToArray());
        }
    }
}
