using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Koupleless.Packaging.Linking.Signatures;

/// <summary>Puts type arguments in the place of a type's parameters.</summary>
internal static class Substitution
{
    public static TypeSignature Apply(TypeSignature signature, ImmutableArray<TypeSignature> typeArguments)
    {
        if (signature.IsClosed)
            return signature;
        return signature switch
        {
            ParameterSignature parameter => parameter.Index < typeArguments.Length ? typeArguments[parameter.Index] : parameter,
            GenericSignature generic => new GenericSignature(generic.Definition, Apply(generic.Arguments, typeArguments)),
            WrappedSignature wrapped => new WrappedSignature(Apply(wrapped.Element, typeArguments), wrapped.Wrapping),
            ArraySignature array => new ArraySignature(Apply(array.Element, typeArguments), array.Shape),
            ModifiedSignature modified => new ModifiedSignature(Apply(modified.Modifier, typeArguments), Apply(modified.Element, typeArguments), modified.IsRequired),
            FunctionPointerSignature pointer => new FunctionPointerSignature(Apply(pointer.Method, typeArguments)),
            _ => signature,
        };
    }

    public static ImmutableArray<TypeSignature> Apply(ImmutableArray<TypeSignature> signatures, ImmutableArray<TypeSignature> typeArguments)
    {
        foreach (var signature in signatures)
        {
            if (!signature.IsClosed)
                return [.. signatures.Select(open => Apply(open, typeArguments))];
        }

        return signatures;
    }

    public static MethodSignature<TypeSignature> Apply(MethodSignature<TypeSignature> method, ImmutableArray<TypeSignature> typeArguments) =>
        typeArguments.IsEmpty
            ? method
            : new(method.Header, Apply(method.ReturnType, typeArguments), method.RequiredParameterCount, method.GenericParameterCount, Apply(method.ParameterTypes, typeArguments));

    /// <summary>The same for the parameters of a method.</summary>
    public static TypeSignature ApplyToMethod(TypeSignature signature, ImmutableArray<TypeSignature> methodArguments) => signature switch
    {
        ParameterSignature { OfMethod: true } parameter => parameter.Index < methodArguments.Length ? methodArguments[parameter.Index] : parameter,
        GenericSignature generic => new GenericSignature(generic.Definition, [.. generic.Arguments.Select(argument => ApplyToMethod(argument, methodArguments))]),
        WrappedSignature wrapped => new WrappedSignature(ApplyToMethod(wrapped.Element, methodArguments), wrapped.Wrapping),
        ArraySignature array => new ArraySignature(ApplyToMethod(array.Element, methodArguments), array.Shape),
        ModifiedSignature modified => new ModifiedSignature(modified.Modifier, ApplyToMethod(modified.Element, methodArguments), modified.IsRequired),
        _ => signature,
    };
}
