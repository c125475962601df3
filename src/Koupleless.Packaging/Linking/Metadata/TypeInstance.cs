using System.Collections.Immutable;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Metadata;

/// <summary>A type with arguments for its parameters.</summary>
internal readonly record struct TypeInstance(TypeNode Node, ImmutableArray<TypeSignature> Arguments)
{
    /// <summary>The instance that a signature names; null when the signature is something else, or the type was not found.</summary>
    public static TypeInstance? Of(TypeSignature? signature) => signature switch
    {
        NamedSignature { Node: { } node } => new(node, []),
        GenericSignature { Definition.Node: { } node } generic => new(node, generic.Arguments),
        _ => null,
    };

    public TypeInstance Substitute(ImmutableArray<TypeSignature> typeArguments) => new(Node, Substitution.Apply(Arguments, typeArguments));

    public TypeSignature ToSignature() => Arguments.IsEmpty ? Node.Signature : new GenericSignature(Node.Signature, Arguments);

    public bool IsSame(TypeInstance other) => Node == other.Node && SignatureComparer.Equal(Arguments, other.Arguments);
}
