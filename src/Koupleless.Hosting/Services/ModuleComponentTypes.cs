using System.Collections.Concurrent;
using System.Reflection;
using Koupleless.Hosting.Loading;
using Microsoft.Extensions.DependencyInjection;

namespace Koupleless.Hosting.Services;

/// <summary>
/// A page names the components of its circuit, and their parameters, by assembly and type, and the framework takes the first
/// assembly of that name in the process: another version's, or another module's with a copy of the same library. Here they are
/// the module's own. The names are private; a test shows that they are there.
/// </summary>
internal static class ModuleComponentTypes
{
    private const string LookupField = "_typeToKeyLookUp";
    private static readonly HashSet<string> s_lookups = ["Microsoft.AspNetCore.Components.RootTypeCache", "Microsoft.AspNetCore.Components.ComponentParametersTypeCache"];

    /// <summary>Lets the lookups of a host's circuits find what is the module's.</summary>
    public static void Isolate(IServiceCollection services, ModuleLoadContext module)
    {
        for (var i = 0; i < services.Count; i++)
        {
            if (services[i] is { IsKeyedService: false, ImplementationType: { } lookup, ServiceType.FullName: { } name } && s_lookups.Contains(name))
                services[i] = ServiceDescriptor.Singleton(services[i].ServiceType, _ => Create(lookup, (assembly, type) => Resolve(module, assembly, type)));
        }
    }

    /// <summary>Makes a lookup that asks <paramref name="resolve"/> first.</summary>
    internal static object Create(Type lookup, Func<string, string, Type?> resolve)
    {
        var instance = Activator.CreateInstance(lookup)!;
        if (lookup.GetField(LookupField, BindingFlags.Instance | BindingFlags.NonPublic) is { FieldType: { IsGenericType: true } field } found
            && field.GetGenericTypeDefinition() == typeof(ConcurrentDictionary<,>))
            found.SetValue(instance, ((IOwnTypes)Activator.CreateInstance(typeof(OwnTypes<>).MakeGenericType(field.GenericTypeArguments[0]), resolve)!).Types);
        return instance;
    }

    private static Type? Resolve(ModuleLoadContext module, string assembly, string type) =>
        Type.GetType($"{type}, {assembly}", name => module.LoadCarried(name) ?? Load(name), typeResolver: null, throwOnError: false);

    private static Assembly? Load(AssemblyName name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private interface IOwnTypes
    {
        object Types { get; }
    }

    /// <summary>
    /// A table of types in which a key has its type before anybody can miss it: its comparer sees each key before the table does.
    /// Thread-safe.
    /// </summary>
    private sealed class OwnTypes<TKey> : IEqualityComparer<TKey>, IOwnTypes
        where TKey : notnull
    {
        private readonly Func<string, string, Type?> _resolve;
        private readonly ConcurrentDictionary<TKey, Type?> _types;
        private readonly HashSet<TKey> _seen = [];
        private readonly Lock _lock = new();

        public OwnTypes(Func<string, string, Type?> resolve)
        {
            _resolve = resolve;
            _types = new(this);
        }

        public object Types => _types;

        public bool Equals(TKey? x, TKey? y) => EqualityComparer<TKey>.Default.Equals(x, y);

        public int GetHashCode(TKey key)
        {
            // Comes back here, on the same thread, for a key that it has seen.
            lock (_lock)
            {
                if (_seen.Add(key) && _resolve(Text(key, "Assembly"), Text(key, "Type")) is { } type)
                    _types.TryAdd(key, type);
            }

            return EqualityComparer<TKey>.Default.GetHashCode(key);
        }

        private static string Text(TKey key, string property) => (string)typeof(TKey).GetProperty(property)!.GetValue(key)!;
    }
}
