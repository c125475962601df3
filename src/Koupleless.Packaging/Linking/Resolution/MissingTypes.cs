using System.Reflection;
using System.Reflection.Metadata;
using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Resolution;

/// <summary>Finds what the base itself lacks and without which a type cannot be loaded.</summary>
internal static class MissingTypes
{
    /// <summary>A base type, an interface or the structure of a field that is not there, and the type that needs it.</summary>
    public static (TypeNode By, NamedSignature Type)? Below(TypeNode type)
    {
        var (bases, interfaces) = (type.SelfAndBases, type.AllInterfaces);
        if (!bases.IsComplete || !interfaces.IsComplete)
        {
            foreach (var link in bases.Types.Concat(interfaces.Types))
            {
                foreach (var inherited in link.Node.Interfaces.Append(link.Node.BaseType))
                {
                    if (Find(inherited) is { } missing)
                        return (link.Node, missing);
                }
            }
        }

        foreach (var link in bases.Types)
        {
            if (Field(link.Node) is { } missing)
                return (link.Node, missing);
        }

        return null;
    }

    private static NamedSignature? Field(TypeNode type)
    {
        var metadata = type.Image.Metadata;
        foreach (var handle in type.Definition.GetFields())
        {
            var field = metadata.GetFieldDefinition(handle);
            // A reference has the same size whatever it refers to.
            if ((field.Attributes & FieldAttributes.Static) == 0 && IsStructure(metadata.GetBlobReader(field.Signature)) && Find(field.DecodeSignature(type.Image.Decoder, null)) is { } missing)
                return missing;
        }

        return null;
    }

    // FIELD, then VALUETYPE or GENERICINST VALUETYPE (ECMA-335 II.23.2.4). Modifiers before it are for references.
    private static bool IsStructure(BlobReader signature)
    {
        signature.ReadSignatureHeader();
        var code = signature.ReadCompressedInteger();
        if (code == (int)SignatureTypeCode.GenericTypeInstance)
            code = signature.ReadCompressedInteger();
        return code == (int)SignatureTypeKind.ValueType;
    }

    private static NamedSignature? Find(TypeSignature? signature) => signature switch
    {
        NamedSignature { Node: null, IsUnknown: false } named => named,
        GenericSignature { Definition: { Node: null, IsUnknown: false } definition } => definition,
        _ => null,
    };
}
