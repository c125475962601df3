using System.Reflection.Metadata;

namespace Koupleless.Packaging.Linking.Metadata;

/// <summary>Recognises attributes without resolving anything.</summary>
internal static class CustomAttributes
{
    public static bool Has(MetadataReader metadata, CustomAttributeHandleCollection attributes, string @namespace, string name)
    {
        foreach (var handle in attributes)
        {
            if (Is(metadata, handle, @namespace, name))
                return true;
        }

        return false;
    }

    public static bool Is(MetadataReader metadata, CustomAttributeHandle handle, string @namespace, string name)
    {
        var constructor = metadata.GetCustomAttribute(handle).Constructor;
        var type = constructor.Kind == HandleKind.MemberReference
            ? metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent
            : metadata.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType();
        switch (type.Kind)
        {
            case HandleKind.TypeReference:
                var reference = metadata.GetTypeReference((TypeReferenceHandle)type);
                return metadata.StringComparer.Equals(reference.Name, name) && metadata.StringComparer.Equals(reference.Namespace, @namespace);
            case HandleKind.TypeDefinition:
                var definition = metadata.GetTypeDefinition((TypeDefinitionHandle)type);
                return metadata.StringComparer.Equals(definition.Name, name) && metadata.StringComparer.Equals(definition.Namespace, @namespace);
            default:
                return false;
        }
    }

    /// <summary>The first argument, of an attribute whose constructor takes a string first.</summary>
    public static string? FirstString(MetadataReader metadata, CustomAttributeHandle handle)
    {
        var arguments = metadata.GetBlobReader(metadata.GetCustomAttribute(handle).Value);
        arguments.ReadUInt16(); // the prolog
        return arguments.ReadSerializedString();
    }
}
