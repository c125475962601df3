using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.Loader;

namespace Koupleless.Hosting.Unload;

/// <summary>
/// Rids the framework's process-wide caches and lists of a stopped module's types; without it no module that ever serialized
/// JSON or validated an object would unload. Thread-safe.
/// </summary>
internal sealed class CacheEvictor
{
    private readonly Lock _lock = new();
    private readonly HashSet<Assembly> _known = [];
    private readonly Dictionary<string, Assembly> _byName = new(StringComparer.Ordinal);
    private readonly List<Action<Type[]?>> _updateHandlers = [];

    /// <summary>Evicts what belongs to the context; what other modules have cached by key stays.</summary>
    public void Evict(AssemblyLoadContext context)
    {
        lock (_lock)
        {
            LearnLoadedAssemblies();
            foreach (var clear in _updateHandlers)
                clear(null);
            var owner = new TypeOwner(context);
            foreach (var cache in FrameworkCaches.All)
                cache.Purge(owner, _byName);
            RuntimeBinderCaches.Evict(owner, _byName);
            ObservableInstruments.Evict(owner);
            ViewExpressionCaches.Evict(context, owner, _byName);
        }
    }

    // Each assembly is looked at once, however many modules come and go: names and attributes are not free to read.
    private void LearnLoadedAssemblies()
    {
        foreach (var assembly in AssemblyLoadContext.Default.Assemblies.Where(_known.Add))
        {
            _byName.TryAdd(assembly.GetName().Name!, assembly);
            // Hot Reload's own hook: each framework assembly names here the class that empties its reflection caches.
            if (!assembly.IsDynamic)
                _updateHandlers.AddRange(assembly.GetCustomAttributes<MetadataUpdateHandlerAttribute>().Select(ClearCacheOf).OfType<Action<Type[]?>>());
        }
    }

    private static Action<Type[]?>? ClearCacheOf(MetadataUpdateHandlerAttribute handler) =>
        handler.HandlerType.GetMethod("ClearCache", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, [typeof(Type[])])
            ?.CreateDelegate<Action<Type[]?>>();
}
