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

    public bool IsAssignable(TypeSignature from, TypeSignature to, Site site)
    {
        (from, to) = (from.Unmodified, to.Unmodified);
        if (SignatureComparer.Equal(from, to) || to is PrimitiveSignature { Code: PrimitiveTypeCode.Object } or NamedSignature { Node: null } or GenericSignature { Definition.Node: null })
            return true;
        return from switch
        {
            ParameterSignature parameter => IsAssignable(parameter, to, site),
            WrappedSignature { Wrapping: Wrapping.Vector } vector => IsVectorAssignable(vector, to, site),
            ArraySignature => IsAssignable(coreTypes.Array, to, site),
            PrimitiveSignature primitive => coreTypes.Find(primitive.Code) is not { } node || IsAssignable(new TypeInstance(node, []), to, site),
            _ => TypeInstance.Of(from) is not { } instance || IsAssignable(instance, to, site),
        };
    }

    /// <summary>True for what lives on the heap, null when nobody can say.</summary>
    public bool? IsReferenceType(TypeSignature type, Site site) => type.Unmodified switch
    {
        PrimitiveSignature primitive => primitive.Code is PrimitiveTypeCode.Object or PrimitiveTypeCode.String,
        WrappedSignature { Wrapping: Wrapping.Vector } or ArraySignature => true,
        WrappedSignature or FunctionPointerSignature => false,
        ParameterSignature parameter => IsReferenceType(parameter, site),
        var named => TypeInstance.Of(named) is { } instance ? !instance.Node.IsValueType : null,
    };

    private static bool? IsReferenceType(ParameterSignature parameter, Site site)
    {
        if (site.Find(parameter) is not { } known)
            return null;
        if ((known.Attributes & GenericParameterAttributes.ReferenceTypeConstraint) != 0)
            return true;
        if ((known.Attributes & GenericParameterAttributes.NotNullableValueTypeConstraint) != 0)
            return false;
        bool? result = false;
        foreach (var constraint in known.Constraints)
        {
            switch (IsClass(constraint, site))
            {
                case true:
                    return true;
                case null:
                    result = null;
                    break;
            }
        }

        return result;
    }

    // A base class makes its parameter a reference type, an interface does not.
    private static bool? IsClass(TypeSignature constraint, Site site) => constraint switch
    {
        ParameterSignature parameter => IsReferenceType(parameter, site),
        _ when TypeInstance.Of(constraint) is { Node: var node } => node is { IsInterface: false, FullName: not ("System.Object" or "System.ValueType" or "System.Enum") },
        NamedSignature or GenericSignature => null,
        _ => false,
    };

    private bool IsAssignable(ParameterSignature parameter, TypeSignature to, Site site) =>
        site.Find(parameter) is not { } known
        || known.Constraints.Any(constraint => IsAssignable(constraint, to, site))
        || ((known.Attributes & GenericParameterAttributes.NotNullableValueTypeConstraint) != 0 && to is NamedSignature { FullName: "System.ValueType" });

    private bool IsAssignable(TypeInstance from, TypeSignature to, Site site)
    {
        // An open generic type among the candidates would be compared by its parameters: give it its own.
        if (TypeInstance.Of(to) is not { } target)
            return to is PrimitiveSignature { Code: PrimitiveTypeCode.String } && from.Node.FullName == "System.String";
        var candidates = target.Node.IsInterface ? Hierarchy.Interfaces(from) : Hierarchy.SelfAndBases(from);
        if (from.Node.IsInterface && target.Node.FullName == "System.Object")
            return true;
        return !candidates.IsComplete || candidates.Types.Append(from).Any(candidate => candidate.Node == target.Node && AreCompatible(candidate, target, site));
    }

    private bool AreCompatible(TypeInstance from, TypeInstance to, Site site)
    {
        if (from.Arguments.Length != to.Arguments.Length)
            return true;
        for (var i = 0; i < from.Arguments.Length; i++)
        {
            if (!AreCompatible(from.Arguments[i], to.Arguments[i], to.Node.Parameters[i].Attributes & GenericParameterAttributes.VarianceMask, site))
                return false;
        }

        return true;
    }

    private bool AreCompatible(TypeSignature from, TypeSignature to, GenericParameterAttributes variance, Site site)
    {
        if (SignatureComparer.Equal(from, to))
            return true;
        // Variance is for references only.
        if (IsReferenceType(from, site) == false || IsReferenceType(to, site) == false)
            return false;
        return variance switch
        {
            GenericParameterAttributes.Covariant => IsAssignable(from, to, site),
            GenericParameterAttributes.Contravariant => IsAssignable(to, from, site),
            _ => false,
        };
    }

    private bool IsVectorAssignable(WrappedSignature vector, TypeSignature to, Site site) => to switch
    {
        WrappedSignature { Wrapping: Wrapping.Vector } other => IsReferenceType(vector.Element, site) == false || IsAssignable(vector.Element, other.Element, site),
        GenericSignature generic when s_vectorInterfaces.Contains(generic.Definition.FullName) => IsAssignable(vector.Element, generic.Arguments[0], site),
        _ => IsAssignable(coreTypes.Array, to, site),
    };
}
