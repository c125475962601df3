using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Koupleless.Packaging.Linking.Signatures;

/// <summary>Puts arguments in the place of the parameters of a type, and of a method: both at once, for the arguments may have parameters in them.</summary>
internal static class Substitution
{
    public static TypeSignature Apply(TypeSignature signature, ImmutableArray<TypeSignature> typeArguments) =>
        signature.IsClosed ? signature : new Arguments(typeArguments, []).In(signature);

    public static TypeSignature Apply(TypeSignature signature, ImmutableArray<TypeSignature> typeArguments, ImmutableArray<TypeSignature> methodArguments) =>
        new Arguments(typeArguments, methodArguments).In(signature);

    public static ImmutableArray<TypeSignature> Apply(ImmutableArray<TypeSignature> signatures, ImmutableArray<TypeSignature> typeArguments)
    {
        foreach (var signature in signatures)
        {
            if (!signature.IsClosed)
                return new Arguments(typeArguments, []).In(signatures);
        }

        return signatures;
    }

    public static MethodSignature<TypeSignature> Apply(MethodSignature<TypeSignature> method, ImmutableArray<TypeSignature> typeArguments) =>
        typeArguments.IsEmpty ? method : new Arguments(typeArguments, []).In(method);

    private readonly record struct Arguments(ImmutableArray<TypeSignature> OfType, ImmutableArray<TypeSignature> OfMethod)
    {
        public TypeSignature In(TypeSignature signature) => signature switch
        {
            ParameterSignature parameter when (parameter.OfMethod ? OfMethod : OfType) is var arguments => parameter.Index < arguments.Length ? arguments[parameter.Index] : parameter,
            GenericSignature generic => new GenericSignature(generic.Definition, In(generic.Arguments)),
            WrappedSignature wrapped => new WrappedSignature(In(wrapped.Element), wrapped.Wrapping),
            ArraySignature array => new ArraySignature(In(array.Element), array.Shape),
            ModifiedSignature modified => new ModifiedSignature(In(modified.Modifier), In(modified.Element), modified.IsRequired),
            FunctionPointerSignature pointer => new FunctionPointerSignature(In(pointer.Method)),
            _ => signature,
        };

        public ImmutableArray<TypeSignature> In(ImmutableArray<TypeSignature> signatures)
        {
            var result = ImmutableArray.CreateBuilder<TypeSignature>(signatures.Length);
            foreach (var signature in signatures)
                result.Add(In(signature));
            return result.MoveToImmutable();
        }

        public MethodSignature<TypeSignature> In(MethodSignature<TypeSignature> method) =>
            new(method.Header, In(method.ReturnType), method.RequiredParameterCount, method.GenericParameterCount, In(method.ParameterTypes));
    }
}
