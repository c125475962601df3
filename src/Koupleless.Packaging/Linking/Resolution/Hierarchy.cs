using System.Collections.Immutable;
using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Resolution;

/// <summary>Walks up from a type, with the type arguments of each step.</summary>
internal static class Hierarchy
{
    // Damaged metadata can have a cycle.
    private const int Deepest = 256;

    /// <summary>The type itself and its base types, nearest first.</summary>
    public static TypeSet SelfAndBases(TypeInstance type) => type.Node.SelfAndBases.Of(type);

    /// <summary>Every interface of the type: its own, those of its base types, and those that they extend.</summary>
    public static TypeSet Interfaces(TypeInstance type) => type.Node.AllInterfaces.Of(type);

    /// <summary>True when <paramref name="type"/> is <paramref name="other"/>, derives from it or implements it, whatever the type arguments.</summary>
    public static bool IsOrInherits(TypeNode type, TypeNode other)
    {
        var inherited = other.IsInterface ? type.AllInterfaces : type.SelfAndBases;
        return type == other || !inherited.IsComplete || inherited.Types.Any(link => link.Node == other);
    }

    public static TypeSet ReadSelfAndBases(TypeNode type)
    {
        var types = ImmutableArray.CreateBuilder<TypeInstance>();
        var current = type.Self;
        while (types.Count < Deepest)
        {
            types.Add(current);
            if (current.Node.BaseType is not { } baseType)
                return new(types.ToImmutable(), IsComplete: true);
            if (TypeInstance.Of(Substitution.Apply(baseType, current.Arguments)) is not { } next)
                return new(types.ToImmutable(), IsComplete: false);
            current = next;
        }

        return new(types.ToImmutable(), IsComplete: false);
    }

    public static TypeSet ReadInterfaces(TypeNode type)
    {
        var bases = type.SelfAndBases;
        var isComplete = bases.IsComplete;
        var interfaces = new List<TypeInstance>();
        foreach (var link in bases.Types)
            isComplete &= AddInterfaces(link, interfaces);
        return new([.. interfaces], isComplete);
    }

    /// <summary>Adds the interfaces that a type declares, and those that they extend; false when one was not found.</summary>
    public static bool AddInterfaces(TypeInstance type, List<TypeInstance> interfaces)
    {
        var isComplete = true;
        foreach (var declared in type.Node.Interfaces)
        {
            if (TypeInstance.Of(Substitution.Apply(declared, type.Arguments)) is not { } found)
                isComplete = false;
            else if (!interfaces.Exists(known => known.IsSame(found)))
            {
                interfaces.Add(found);
                isComplete &= AddInterfaces(found, interfaces);
            }
        }

        return isComplete;
    }
}
