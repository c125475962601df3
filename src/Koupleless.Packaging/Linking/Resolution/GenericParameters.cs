using System.Collections.Immutable;
using System.Reflection;
using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Resolution;

/// <summary>
/// Compares the type parameters of a method with those of one that it overrides or implements. The runtime wants each
/// constraint of the former among those of the latter, literally: a base interface of one that is there will not do.
/// </summary>
internal static class GenericParameters
{
    /// <param name="method">The override.</param>
    /// <param name="declared">What it overrides.</param>
    /// <param name="typeArguments">What the parameters of the declaring type of <paramref name="declared"/> stand for.</param>
    public static bool AreCompatible(MethodNode method, MethodNode declared, ImmutableArray<TypeSignature> typeArguments)
    {
        var (own, theirs) = (method.Parameters, declared.Parameters);
        if (own.Length != theirs.Length)
            return false;
        for (var i = 0; i < own.Length; i++)
        {
            var (ownFlags, theirFlags) = (own[i].Attributes, theirs[i].Attributes);
            if ((ownFlags & ~theirFlags & GenericParameterAttributes.SpecialConstraintMask) != 0
                // The one that gives a freedom and takes none.
                || (theirFlags & ~ownFlags & GenericParameterAttributes.AllowByRefLike) != 0
                || !AreAmong(own[i].Constraints, Substitution.Apply(theirs[i].Constraints, typeArguments)))
            {
                return false;
            }
        }

        return true;
    }

    // A flag says `struct` already; `unmanaged` adds a modifier, which counts.
    private static bool AreAmong(ImmutableArray<TypeSignature> own, ImmutableArray<TypeSignature> theirs) =>
        own.All(constraint => constraint is NamedSignature { FullName: "System.ValueType" } || theirs.Any(other => SignatureComparer.Equal(constraint, other)));
}
