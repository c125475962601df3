using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Koupleless.Packaging.Linking.Signatures;

/// <summary>Compares signatures as the runtime does: types by identity, modifiers included.</summary>
internal static class SignatureComparer
{
    public static bool Equal(TypeSignature x, TypeSignature y) => (x, y) switch
    {
        _ when ReferenceEquals(x, y) => true,
        (PrimitiveSignature a, PrimitiveSignature b) => a.Code == b.Code,
        // One that was not found is equal by name: its absence is a problem of its own, not of each member that names it.
        (NamedSignature a, NamedSignature b) => a.Node is not null && b.Node is not null ? a.Node == b.Node : a.FullName == b.FullName,
        (GenericSignature a, GenericSignature b) => Equal(a.Definition, b.Definition) && Equal(a.Arguments, b.Arguments),
        (ParameterSignature a, ParameterSignature b) => a.Index == b.Index && a.OfMethod == b.OfMethod,
        (WrappedSignature a, WrappedSignature b) => a.Wrapping == b.Wrapping && Equal(a.Element, b.Element),
        (ArraySignature a, ArraySignature b) => a.Shape.Rank == b.Shape.Rank && Equal(a.Element, b.Element),
        (ModifiedSignature a, ModifiedSignature b) => a.IsRequired == b.IsRequired && Equal(a.Modifier, b.Modifier) && Equal(a.Element, b.Element),
        (FunctionPointerSignature a, FunctionPointerSignature b) => Equal(a.Method, b.Method),
        _ => false,
    };

    public static bool Equal(ImmutableArray<TypeSignature> x, ImmutableArray<TypeSignature> y)
    {
        if (x.Length != y.Length)
            return false;
        for (var i = 0; i < x.Length; i++)
        {
            if (!Equal(x[i], y[i]))
                return false;
        }

        return true;
    }

    public static bool Equal(MethodSignature<TypeSignature> x, MethodSignature<TypeSignature> y) =>
        x.Header.RawValue == y.Header.RawValue
        && x.GenericParameterCount == y.GenericParameterCount
        && x.RequiredParameterCount == y.RequiredParameterCount
        && Equal(x.ReturnType, y.ReturnType)
        && Equal(Required(x), Required(y));

    // The optional ones are what a call of a vararg method passes; the definition does not know them.
    private static ImmutableArray<TypeSignature> Required(MethodSignature<TypeSignature> method) =>
        method.ParameterTypes.Length == method.RequiredParameterCount ? method.ParameterTypes : method.ParameterTypes[..method.RequiredParameterCount];
}
