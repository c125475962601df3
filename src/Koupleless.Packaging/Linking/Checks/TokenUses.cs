using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Resolution;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Checks;

/// <summary>The meaning of the tokens in an assembly's method bodies, each found out once.</summary>
internal sealed class TokenUses(AssemblyImage image, ReferenceCheck references)
{
    private readonly Dictionary<int, TokenUse> _uses = [];

    public TokenUse Of(int token)
    {
        if (!_uses.TryGetValue(token, out var use))
            _uses.Add(token, use = Read(MetadataTokens.EntityHandle(token)));
        return use;
    }

    private TokenUse Read(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition or HandleKind.TypeReference or HandleKind.TypeSpecification => OfType(image.DecodeType(handle)),
        HandleKind.MemberReference => OfMember((MemberReferenceHandle)handle),
        HandleKind.MethodDefinition when MemberResolver.ResolveMethod(image, handle) is var (type, method) => new() { Declaring = type, Method = method },
        HandleKind.FieldDefinition => OfField((FieldDefinitionHandle)handle),
        HandleKind.MethodSpecification => OfMethodSpecification(image.Metadata.GetMethodSpecification((MethodSpecificationHandle)handle)),
        HandleKind.StandaloneSignature => new()
        {
            Problems = [.. references.Of(image.Metadata.GetStandaloneSignature((StandaloneSignatureHandle)handle).DecodeMethodSignature(image.Decoder, null))],
        },
        _ => TokenUse.Harmless,
    };

    private TokenUse OfType(TypeSignature signature)
    {
        return new()
        {
            Problems = [.. references.Of(signature)],
            Instantiation = WithArguments(signature),
            GuardedTypes = Guarded(signature),
            Signature = signature,
        };
    }

    private TokenUse OfMember(MemberReferenceHandle handle)
    {
        var lookup = image.Resolve(handle);
        var parent = image.Metadata.GetMemberReference(handle).Parent;
        var owner = parent.Kind is HandleKind.TypeReference or HandleKind.TypeSpecification ? image.DecodeType(parent) : null;
        return new()
        {
            Problems = [.. references.Of(handle)],
            Instantiation = owner is null ? null : WithArguments(owner),
            GuardedTypes = owner is null ? [] : Guarded(owner),
            Declaring = lookup.Declaring,
            Method = lookup.Method,
            Field = lookup.Field,
        };
    }

    private TokenUse OfField(FieldDefinitionHandle handle)
    {
        var type = image.Node(image.Metadata.GetFieldDefinition(handle).GetDeclaringType());
        return new() { Declaring = type.Self, Field = type.Fields.First(field => field.Handle == handle) };
    }

    private TokenUse OfMethodSpecification(MethodSpecification specification)
    {
        var arguments = specification.DecodeSignature(image.Decoder, null);
        var problems = arguments.SelectMany(references.Of);
        var use = Of(MetadataTokens.GetToken(specification.Method));
        return new()
        {
            Problems = [.. use.Problems, .. problems],
            Instantiation = use.Instantiation,
            GuardedTypes = [.. use.GuardedTypes, .. arguments.SelectMany(static argument => Guarded(argument))],
            Declaring = use.Declaring,
            Method = use.Method,
            MethodArguments = arguments,
        };
    }

    private static ImmutableArray<TypeNode> Guarded(TypeSignature signature) =>
        [.. NamedTypes.In(signature).Select(static named => named.Node).OfType<TypeNode>().Where(static node => !node.Image.IsModule && !TokenUse.IsPublic(node))];

    private static TypeSignature? WithArguments(TypeSignature signature) => signature is NamedSignature or PrimitiveSignature or ParameterSignature ? null : signature;
}
