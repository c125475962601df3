using System.Collections.Immutable;
using System.Reflection;
using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Resolution;

/// <summary>Whether type arguments satisfy the constraints of the parameters that they stand for.</summary>
internal sealed class Constraints(Assignability assignability)
{
    /// <summary>The first argument that does not, and why; null when all do.</summary>
    /// <param name="parameters">Of the type or of the method.</param>
    /// <param name="arguments">As many.</param>
    /// <param name="typeArguments">What the type's parameters stand for in the constraints.</param>
    /// <param name="methodArguments">What the method's parameters stand for in the constraints.</param>
    /// <param name="site">Where they stand.</param>
    public string? Violation(
        ImmutableArray<GenericParameterNode> parameters,
        ImmutableArray<TypeSignature> arguments,
        ImmutableArray<TypeSignature> typeArguments,
        ImmutableArray<TypeSignature> methodArguments,
        Site site)
    {
        for (var i = 0; i < parameters.Length && i < arguments.Length; i++)
        {
            if (Violation(parameters[i], arguments[i], typeArguments, methodArguments, site) is { } constraint)
                return $"{SignatureFormatter.Format(arguments[i])} does not satisfy the constraint '{constraint}' of {parameters[i].Name}";
        }

        return null;
    }

    private string? Violation(
        GenericParameterNode parameter,
        TypeSignature argument,
        ImmutableArray<TypeSignature> typeArguments,
        ImmutableArray<TypeSignature> methodArguments,
        Site site)
    {
        if (IsByRefLike(argument, site) && (parameter.Attributes & GenericParameterAttributes.AllowByRefLike) == 0)
            return "no ref struct";
        if (!parameter.HasConstraints)
            return null;

        var isReference = assignability.IsReferenceType(argument, site);
        if ((parameter.Attributes & GenericParameterAttributes.ReferenceTypeConstraint) != 0 && isReference == false)
            return "class";
        if ((parameter.Attributes & GenericParameterAttributes.ReferenceTypeConstraint) != 0 && IsUnconstrained(argument, site))
            return "class";
        if ((parameter.Attributes & GenericParameterAttributes.NotNullableValueTypeConstraint) != 0 && !IsNonNullableValueType(argument, isReference, site))
            return "struct";
        if ((parameter.Attributes & GenericParameterAttributes.DefaultConstructorConstraint) != 0 && !HasDefaultConstructor(argument, isReference, site))
            return "new()";

        foreach (var constraint in parameter.Constraints)
        {
            var required = Substitution.Apply(constraint, typeArguments, methodArguments);
            if (!assignability.IsAssignable(argument, required, site))
                return SignatureFormatter.Format(required);
        }

        return null;
    }

    private static bool IsByRefLike(TypeSignature argument, Site site) => argument switch
    {
        ParameterSignature parameter => site.Find(parameter) is { } known && (known.Attributes & GenericParameterAttributes.AllowByRefLike) != 0,
        _ => TypeInstance.Of(argument) is { Node.IsByRefLike: true },
    };

    private bool IsUnconstrained(TypeSignature argument, Site site) =>
        argument is ParameterSignature parameter && site.Find(parameter) is not null && assignability.IsReferenceType(argument, site) != true;

    private static bool IsNonNullableValueType(TypeSignature argument, bool? isReference, Site site) => argument switch
    {
        ParameterSignature parameter => site.Find(parameter) is not { } known || (known.Attributes & GenericParameterAttributes.NotNullableValueTypeConstraint) != 0,
        GenericSignature { Definition.FullName: "System.Nullable`1" } => false,
        _ => isReference != true,
    };

    private static bool HasDefaultConstructor(TypeSignature argument, bool? isReference, Site site)
    {
        const GenericParameterAttributes Constructible = GenericParameterAttributes.DefaultConstructorConstraint | GenericParameterAttributes.NotNullableValueTypeConstraint;
        if (argument is ParameterSignature parameter)
            return site.Find(parameter) is not { } known || (known.Attributes & Constructible) != 0;
        if (isReference != true)
            return true;
        return TypeInstance.Of(argument) is { Node: var node }
            ? !node.IsAbstract && node.FindMethods(".ctor").Any(static constructor => constructor.Access == MethodAttributes.Public && constructor.Signature.ParameterTypes.IsEmpty)
            // An array has none, a string neither; object has one.
            : argument is not (WrappedSignature or ArraySignature) and not PrimitiveSignature { Code: System.Reflection.Metadata.PrimitiveTypeCode.String };
    }
}
