using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Resolution;

/// <summary>A type's base types or interfaces as far as they could be found.</summary>
/// <param name="Types">Nearest first.</param>
/// <param name="IsComplete">False when one of them was not found, so that there may be more.</param>
internal readonly record struct TypeSet(IReadOnlyList<TypeInstance> Types, bool IsComplete);

/// <summary>Walks up from a type, with the type arguments of each step.</summary>
internal static class Hierarchy
{
    // Damaged metadata can have a cycle.
    private const int Deepest = 256;

    /// <summary>The type itself and its base types.</summary>
    public static TypeSet SelfAndBases(TypeInstance type)
    {
        var types = new List<TypeInstance>();
        var current = type;
        while (types.Count < Deepest)
        {
            types.Add(current);
            if (current.Node.BaseType is not { } baseType)
                return new(types, IsComplete: true);
            if (TypeInstance.Of(Substitution.Apply(baseType, current.Arguments)) is not { } next)
                return new(types, IsComplete: false);
            current = next;
        }

        return new(types, IsComplete: false);
    }

    /// <summary>Every interface of the type: its own, those of its base types, and those that they extend.</summary>
    public static TypeSet Interfaces(TypeInstance type)
    {
        var (bases, isComplete) = SelfAndBases(type);
        var interfaces = new List<TypeInstance>();
        foreach (var link in bases)
            isComplete &= AddInterfaces(link, interfaces);
        return new(interfaces, isComplete);
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

    /// <summary>True when <paramref name="type"/> is <paramref name="other"/> or derives from it, whatever the type arguments.</summary>
    public static bool IsOrDerivesFrom(TypeNode type, TypeNode other)
    {
        var (bases, isComplete) = SelfAndBases(type.Self);
        return bases.Any(link => link.Node == other) || !isComplete;
    }
}
