using System.Reflection.Metadata;

namespace Koupleless.Packaging.Linking.Signatures;

/// <summary>Finds the types that a signature names.</summary>
internal static class NamedTypes
{
    public static IEnumerable<NamedSignature> In(TypeSignature signature) => signature switch
    {
        PrimitiveSignature or ParameterSignature => [],
        NamedSignature named => [named],
        GenericSignature generic => generic.Arguments.SelectMany(In).Prepend(generic.Definition),
        WrappedSignature wrapped => In(wrapped.Element),
        ArraySignature array => In(array.Element),
        ModifiedSignature modified => In(modified.Element).Concat(In(modified.Modifier)),
        FunctionPointerSignature pointer => In(pointer.Method),
        _ => [],
    };

    public static IEnumerable<NamedSignature> In(MethodSignature<TypeSignature> method) =>
        method.ParameterTypes.SelectMany(In).Concat(In(method.ReturnType));
}
