using System.Collections.Immutable;
using System.Reflection.Metadata;
using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Resolution;

/// <summary>
/// Resolves references to members as the runtime does: by name and whole signature, in the type that the reference names
/// and, a method that is no constructor, in its base types.
/// </summary>
internal static class MemberResolver
{
    public static (TypeInstance Type, MethodNode Method)? ResolveMethod(AssemblyImage image, EntityHandle method)
    {
        if (method.Kind == HandleKind.MethodDefinition)
        {
            var handle = (MethodDefinitionHandle)method;
            var type = image.Node(image.Metadata.GetMethodDefinition(handle).GetDeclaringType());
            return (type.Self, type.Methods.First(candidate => candidate.Handle == handle));
        }

        return image.Resolve((MemberReferenceHandle)method) is { Method: { } found } lookup ? (lookup.Declaring, found) : null;
    }

    public static MemberLookup Resolve(AssemblyImage image, MemberReferenceHandle handle)
    {
        var reference = image.Metadata.GetMemberReference(handle);
        switch (reference.Parent.Kind)
        {
            case HandleKind.MethodDefinition:
                // A call with more arguments than the vararg method of this assembly declares.
                var (declaring, definition) = ResolveMethod(image, reference.Parent)!.Value;
                return new(MemberStatus.Found) { Owner = declaring, Declaring = declaring, Method = definition };
            case HandleKind.ModuleReference:
                return MemberLookup.Unknown;
        }

        var parent = image.DecodeType(reference.Parent);
        if (TypeInstance.Of(parent) is not { } owner)
            return IsMissing(parent) ? MemberLookup.TypeMissing : MemberLookup.Unknown;

        var name = image.Metadata.GetString(reference.Name);
        return reference.GetKind() == MemberReferenceKind.Field
            ? FindField(owner, name, reference.DecodeFieldSignature(image.Decoder, null))
            : FindMethod(owner, name, reference.DecodeMethodSignature(image.Decoder, null));
    }

    private static MemberLookup FindMethod(TypeInstance owner, string name, MethodSignature<TypeSignature> signature)
    {
        if (Unresolved(signature) is { } unresolved)
            return unresolved;
        // In terms of the owner's own parameters, as the signature of the reference is.
        var bases = owner.Node.SelfAndBases;
        foreach (var type in IsConstructor(name) ? bases.Types[..1] : bases.Types)
        {
            foreach (var method in type.Node.FindMethods(name))
            {
                if (MayMatch(method, signature) && SignatureComparer.Equal(signature, Substitution.Apply(method.Signature, ArgumentsFor(type, owner))))
                    return Found(owner, type) with { Method = method };
            }
        }

        return bases.IsComplete || IsConstructor(name) ? new(MemberStatus.Missing) { Owner = owner } : MemberLookup.Unknown;
    }

    private static MemberLookup FindField(TypeInstance owner, string name, TypeSignature signature)
    {
        if (Unresolved(signature) is { } unresolved)
            return unresolved;
        // The runtime does not look for a field in base types: a field that moved there is gone.
        foreach (var field in owner.Node.FindFields(name))
        {
            if (SignatureComparer.Equal(signature, field.Signature))
                return new(MemberStatus.Found) { Owner = owner, Declaring = owner, Field = field };
        }

        return new(MemberStatus.Missing) { Owner = owner };
    }

    /// <summary>True for what is not inherited.</summary>
    public static bool IsConstructor(string name) => name is ".ctor" or ".cctor";

    private static MemberLookup Found(TypeInstance owner, TypeInstance type) => new(MemberStatus.Found)
    {
        Owner = owner,
        Declaring = new(type.Node, Substitution.Apply(type.Arguments, owner.Arguments)),
    };

    // The owner's parameters stand for themselves.
    private static ImmutableArray<TypeSignature> ArgumentsFor(TypeInstance type, TypeInstance owner) =>
        type.Node == owner.Node ? [] : type.Arguments;

    private static bool MayMatch(MethodNode method, MethodSignature<TypeSignature> signature)
    {
        var blob = method.Type.Image.Metadata.GetBlobReader(method.Definition.Signature);
        var header = blob.ReadSignatureHeader();
        if (header.RawValue != signature.Header.RawValue)
            return false;
        if (header.IsGeneric && blob.ReadCompressedInteger() != signature.GenericParameterCount)
            return false;
        return blob.ReadCompressedInteger() == signature.RequiredParameterCount;
    }

    private static MemberLookup? Unresolved(MethodSignature<TypeSignature> signature) =>
        Unresolved(signature.ReturnType) ?? signature.ParameterTypes.Select(Unresolved).FirstOrDefault(static found => found is not null);

    private static MemberLookup? Unresolved(TypeSignature signature)
    {
        MemberLookup? result = null;
        foreach (var named in NamedTypes.In(signature))
        {
            if (named.IsUnknown)
                return MemberLookup.Unknown;
            if (named.Node is null)
                result = MemberLookup.TypeMissing;
        }

        return result;
    }

    private static bool IsMissing(TypeSignature signature) =>
        NamedTypes.In(signature).Any(static named => named is { Node: null, IsUnknown: false });
}
