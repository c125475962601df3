using System.Reflection.Metadata;

namespace Koupleless.Packaging.Linking.Metadata;

/// <summary>The outer types of an assembly and those that it forwards, by name.</summary>
internal sealed class TypeIndex
{
    private readonly Dictionary<(string Namespace, string Name), TypeDefinitionHandle> _definitions;
    private readonly Dictionary<(string Namespace, string Name), AssemblyReferenceHandle> _forwarders = [];

    public TypeIndex(MetadataReader metadata)
    {
        _definitions = new(metadata.TypeDefinitions.Count);
        // A namespace is one string for all of its types.
        var namespaces = new Dictionary<StringHandle, string>();
        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            if (type.GetDeclaringType().IsNil)
                _definitions.TryAdd((Namespace(type.Namespace), metadata.GetString(type.Name)), handle);
        }

        foreach (var handle in metadata.ExportedTypes)
        {
            var type = metadata.GetExportedType(handle);
            // A nested one is found through its outer type, a file of the same assembly is not supported by .NET.
            if (type.Implementation.Kind == HandleKind.AssemblyReference)
                _forwarders.TryAdd((Namespace(type.Namespace), metadata.GetString(type.Name)), (AssemblyReferenceHandle)type.Implementation);
        }

        string Namespace(StringHandle handle)
        {
            if (!namespaces.TryGetValue(handle, out var name))
                namespaces.Add(handle, name = metadata.GetString(handle));
            return name;
        }
    }

    public bool TryGetDefinition(string @namespace, string name, out TypeDefinitionHandle handle) =>
        _definitions.TryGetValue((@namespace, name), out handle);

    public bool TryGetForwarder(string @namespace, string name, out AssemblyReferenceHandle assembly) =>
        _forwarders.TryGetValue((@namespace, name), out assembly);
}
