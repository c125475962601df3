using System.Reflection;
using System.Runtime.Loader;

namespace Koupleless.Hosting.Unload;

/// <summary>Tells whether a cache key belongs to a load context: a type of it, a type made of one, or a member of either.</summary>
internal sealed class TypeOwner(AssemblyLoadContext context)
{
    public bool Owns(object? key) => key switch
    {
        // Cheap for almost every key: nothing that can be unloaded is part of it.
        Type { IsCollectible: false } => false,
        Type { HasElementType: true } type => Owns(type.GetElementType()),
        Type type => AssemblyLoadContext.GetLoadContext(type.Assembly) == context || type.GenericTypeArguments.Any(Owns),
        MemberInfo member => Owns(member.DeclaringType) || Owns(member.ReflectedType),
        Assembly assembly => AssemblyLoadContext.GetLoadContext(assembly) == context,
        // A cache that is keyed by a type and something more has both in a tuple.
        System.Runtime.CompilerServices.ITuple tuple => Enumerable.Range(0, tuple.Length).Any(i => Owns(tuple[i])),
        ParameterInfo parameter => Owns(parameter.Member),
        _ => false,
    };
}
