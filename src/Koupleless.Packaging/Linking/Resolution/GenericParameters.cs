using System.Collections.Immutable;
using System.Reflection;
using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Resolution;

/// <summary>Compares the type parameters of a method with those of one that it overrides or implements.</summary>
internal static class GenericParameters
{
    /// <param name="method">The override.</param>
    /// <param name="declared">What it overrides.</param>
    /// <param name="typeArguments">What the parameters of the declaring type of <paramref name="declared"/> stand for.</param>
    public static bool HaveSameConstraints(MethodNode method, MethodNode declared, ImmutableArray<TypeSignature> typeArguments)
    {
        var (own, theirs) = (method.Parameters, declared.Parameters);
        if (own.Length != theirs.Length)
            return false;
        for (var i = 0; i < own.Length; i++)
        {
            if ((own[i].Attributes & GenericParameterAttributes.SpecialConstraintMask) != (theirs[i].Attributes & GenericParameterAttributes.SpecialConstraintMask)
                || !AreSame(own[i].Constraints, Substitution.Apply(theirs[i].Constraints, typeArguments)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreSame(ImmutableArray<TypeSignature> own, ImmutableArray<TypeSignature> theirs) =>
        own.Length == theirs.Length && own.All(constraint => theirs.Any(other => SignatureComparer.Equal(constraint, other)));
}
