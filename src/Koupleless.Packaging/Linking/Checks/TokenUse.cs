using System.Collections.Immutable;
using System.Reflection;
using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Checks;

/// <summary>What an instruction's token stands for, as far as it can go wrong in another version of the base.</summary>
internal sealed class TokenUse
{
    public static readonly TokenUse Harmless = new();

    /// <summary>The problems that the reference has wherever it stands.</summary>
    public ImmutableArray<ProblemCollector.Problem> Problems { get; init; } = [];

    /// <summary>The type, or the type of the member, when it has type arguments to check.</summary>
    public TypeSignature? Instantiation { get; init; }

    /// <summary>The types, those of type arguments too, that not everybody may use.</summary>
    public ImmutableArray<TypeNode> GuardedTypes { get; init; } = [];

    /// <summary>The type of an instruction on types.</summary>
    public TypeSignature? Signature { get; init; }

    /// <summary>The type that declares the method.</summary>
    public TypeInstance Declaring { get; init; }

    public MethodNode? Method { get; init; }

    public ImmutableArray<TypeSignature> MethodArguments { get; init; } = [];

    public FieldNode? Field { get; init; }

    /// <summary>True for what is visible to everybody.</summary>
    public static bool IsPublic(TypeNode type)
    {
        for (var current = type; current is not null; current = current.DeclaringType)
        {
            if ((current.Attributes & TypeAttributes.VisibilityMask) is not (TypeAttributes.Public or TypeAttributes.NestedPublic))
                return false;
        }

        return true;
    }
}
