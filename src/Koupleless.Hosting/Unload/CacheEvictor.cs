using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.Loader;

namespace Koupleless.Hosting.Unload;

/// <summary>
/// Rids the framework's process-wide caches of a stopped module's types; without it no module that ever serialized JSON or
/// validated an object would unload. Thread-safe.
/// </summary>
internal sealed class CacheEvictor
{
    private readonly Lock _lock = new();
    private readonly HashSet<Assembly> _searched = [];
    private readonly List<Action<Type[]?>> _updateHandlers = [];

    /// <summary>Evicts what belongs to the context; what other modules have cached by key stays.</summary>
    public void Evict(AssemblyLoadContext context)
    {
        foreach (var clear in FindUpdateHandlers())
            clear(null);
        var owner = new TypeOwner(context);
        foreach (var cache in FrameworkCaches.All)
            cache.Purge(owner);
    }

    // Hot Reload's own hook: each framework assembly names here the class that empties its reflection caches.
    private List<Action<Type[]?>> FindUpdateHandlers()
    {
        lock (_lock)
        {
            foreach (var assembly in AssemblyLoadContext.Default.Assemblies.Where(_searched.Add))
            {
                if (!assembly.IsDynamic)
                    _updateHandlers.AddRange(assembly.GetCustomAttributes<MetadataUpdateHandlerAttribute>().Select(ClearCacheOf).OfType<Action<Type[]?>>());
            }

            return [.. _updateHandlers];
        }
    }

    private static Action<Type[]?>? ClearCacheOf(MetadataUpdateHandlerAttribute handler) =>
        handler.HandlerType.GetMethod("ClearCache", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, [typeof(Type[])])
            ?.CreateDelegate<Action<Type[]?>>();
}
