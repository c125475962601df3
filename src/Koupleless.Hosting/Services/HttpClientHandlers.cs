using System.Collections;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Koupleless.Hosting.Services;

/// <summary>
/// Ends the handlers of a module's HTTP clients with its services. The factory replaces a handler some minutes after it was
/// made, by a timer that nothing stops, and that would hold the module until then. The names are private; a test shows that a
/// module that has used its clients unloads.
/// </summary>
internal sealed class HttpClientHandlers(object factory) : IDisposable
{
    private const string Factory = "Microsoft.Extensions.Http.DefaultHttpClientFactory";
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Has the factory of a host's clients end with the host; what replaces the framework's own factory is left as it is.</summary>
    public static void EndWith(IServiceCollection services)
    {
        for (var i = 0; i < services.Count; i++)
        {
            if (services[i] is not { IsKeyedService: false, ImplementationType: { FullName: Factory } type } descriptor)
                continue;
            services[i] = ServiceDescriptor.Describe(descriptor.ServiceType, provider => provider.GetRequiredService<Owner>().Create(provider, type), descriptor.Lifetime);
            services.AddSingleton<Owner>();
            return;
        }
    }

    public void Dispose()
    {
        (Field(factory, "_cleanupTimer") as IDisposable)?.Dispose();
        if (Field(factory, "_activeHandlers") is not IDictionary active)
            return;
        foreach (var lazy in active.Values.Cast<object>().ToList())
        {
            if (lazy.GetType().GetProperty("IsValueCreated")?.GetValue(lazy) is true && lazy.GetType().GetProperty("Value")?.GetValue(lazy) is { } entry)
                End(entry);
        }
    }

    private static void End(object entry)
    {
        (Field(entry, "_timer") as IDisposable)?.Dispose();
        (entry.GetType().GetProperty("Scope", Any)?.GetValue(entry) as IDisposable)?.Dispose();
        // The outermost handler is the one that the clients dispose of: it hands nothing on.
        (entry.GetType().GetProperty("Handler", Any)?.GetValue(entry) as DelegatingHandler)?.InnerHandler?.Dispose();
    }

    private static object? Field(object owner, string name) => owner.GetType().GetField(name, Any)?.GetValue(owner);

    // Made by the container, so that it ends with it.
    private sealed class Owner : IDisposable
    {
        private HttpClientHandlers? _handlers;

        public object Create(IServiceProvider provider, Type type)
        {
            var factory = ActivatorUtilities.CreateInstance(provider, type);
            _handlers = new HttpClientHandlers(factory);
            return factory;
        }

        public void Dispose() => _handlers?.Dispose();
    }
}
