using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Resolution;

/// <summary>Whether a value of one type is one of another. Says yes where a type on the way was not found.</summary>
internal sealed class Assignability(CoreTypes coreTypes)
{
    private static readonly string[] s_vectorInterfaces =
    [
        "System.Collections.Generic.IList`1",
        "System.Collections.Generic.ICollection`1",
        "System.Collections.Generic.IEnumerable`1",
        "System.Collections.Generic.IReadOnlyList`1",
        "System.Collections.Generic.IReadOnlyCollection`1",
    ];

    public bool IsAssignable(TypeSignature from, TypeSignature to, GenericContext context)
    {
        (from, to) = (WithoutModifiers(from), WithoutModifiers(to));
        if (SignatureComparer.Equal(from, to) || to is PrimitiveSignature { Code: PrimitiveTypeCode.Object } or NamedSignature { Node: null } or GenericSignature { Definition.Node: null })
            return true;
        return from switch
        {
            ParameterSignature parameter => IsAssignable(parameter, to, context),
            WrappedSignature { Wrapping: Wrapping.Vector } vector => IsVectorAssignable(vector, to, context),
            ArraySignature => IsAssignable(coreTypes.Array, to, context),
            PrimitiveSignature primitive => coreTypes.Find(primitive.Code) is not { } node || IsAssignable(new TypeInstance(node, []), to, context),
            _ => TypeInstance.Of(from) is not { } instance || IsAssignable(instance, to, context),
        };
    }

    /// <summary>True for what lives on the heap, null when nobody can say.</summary>
    public bool? IsReferenceType(TypeSignature type, GenericContext context) => WithoutModifiers(type) switch
    {
        PrimitiveSignature primitive => primitive.Code is PrimitiveTypeCode.Object or PrimitiveTypeCode.String,
        WrappedSignature { Wrapping: Wrapping.Vector } or ArraySignature => true,
        WrappedSignature or FunctionPointerSignature => false,
        ParameterSignature parameter => IsReferenceType(parameter, context),
        var named => TypeInstance.Of(named) is { } instance ? !instance.Node.IsValueType : null,
    };

    private static bool? IsReferenceType(ParameterSignature parameter, GenericContext context)
    {
        if (context.Find(parameter) is not { } known)
            return null;
        if ((known.Attributes & GenericParameterAttributes.ReferenceTypeConstraint) != 0)
            return true;
        if ((known.Attributes & GenericParameterAttributes.NotNullableValueTypeConstraint) != 0)
            return false;
        // A base class makes it one, an interface does not.
        return known.Constraints.Any(static constraint => TypeInstance.Of(constraint) is { Node: { IsInterface: false, FullName: not ("System.Object" or "System.ValueType" or "System.Enum") } });
    }

    private bool IsAssignable(ParameterSignature parameter, TypeSignature to, GenericContext context) =>
        context.Find(parameter) is not { } known
        || known.Constraints.Any(constraint => IsAssignable(constraint, to, context))
        || ((known.Attributes & GenericParameterAttributes.NotNullableValueTypeConstraint) != 0 && to is NamedSignature { FullName: "System.ValueType" });

    private bool IsAssignable(TypeInstance from, TypeSignature to, GenericContext context)
    {
        // An open generic type among the candidates would be compared by its parameters: give it its own.
        if (TypeInstance.Of(to) is not { } target)
            return to is PrimitiveSignature { Code: PrimitiveTypeCode.String } && from.Node.FullName == "System.String";
        var (candidates, isComplete) = target.Node.IsInterface ? Hierarchy.Interfaces(from) : Hierarchy.SelfAndBases(from);
        if (from.Node.IsInterface && target.Node.FullName == "System.Object")
            return true;
        return !isComplete || candidates.Append(from).Any(candidate => candidate.Node == target.Node && AreCompatible(candidate, target, context));
    }

    private bool AreCompatible(TypeInstance from, TypeInstance to, GenericContext context)
    {
        if (from.Arguments.Length != to.Arguments.Length)
            return true;
        for (var i = 0; i < from.Arguments.Length; i++)
        {
            if (!AreCompatible(from.Arguments[i], to.Arguments[i], to.Node.Parameters[i].Attributes & GenericParameterAttributes.VarianceMask, context))
                return false;
        }

        return true;
    }

    private bool AreCompatible(TypeSignature from, TypeSignature to, GenericParameterAttributes variance, GenericContext context)
    {
        if (SignatureComparer.Equal(from, to))
            return true;
        // Variance is for references only.
        if (IsReferenceType(from, context) == false || IsReferenceType(to, context) == false)
            return false;
        return variance switch
        {
            GenericParameterAttributes.Covariant => IsAssignable(from, to, context),
            GenericParameterAttributes.Contravariant => IsAssignable(to, from, context),
            _ => false,
        };
    }

    private bool IsVectorAssignable(WrappedSignature vector, TypeSignature to, GenericContext context) => to switch
    {
        WrappedSignature { Wrapping: Wrapping.Vector } other => IsReferenceType(vector.Element, context) == false || IsAssignable(vector.Element, other.Element, context),
        GenericSignature generic when s_vectorInterfaces.Contains(generic.Definition.FullName) => IsAssignable(vector.Element, generic.Arguments[0], context),
        _ => IsAssignable(coreTypes.Array, to, context),
    };

    private static TypeSignature WithoutModifiers(TypeSignature signature)
    {
        while (signature is ModifiedSignature modified)
            signature = modified.Element;
        return signature;
    }
}
