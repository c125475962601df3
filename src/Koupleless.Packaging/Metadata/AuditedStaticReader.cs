using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Koupleless.Packaging.Linking.Metadata;

namespace Koupleless.Packaging;

/// <summary>Reads the audits of an assembly with System.Reflection.Metadata: nothing is loaded or run. Thread-safe.</summary>
public static class AuditedStaticReader
{
    /// <summary>The audited statics of an assembly, in ordinal order of member; none for a file that is no managed assembly.</summary>
    public static IReadOnlyList<AuditedStatic> Read(string path)
    {
        using var pe = new PEReader(File.OpenRead(path));
        if (!pe.HasMetadata)
            return [];
        var metadata = pe.GetMetadataReader();
        if (!metadata.IsAssembly)
            return [];
        var assembly = metadata.GetString(metadata.GetAssemblyDefinition().Name);
        return
        [
            .. metadata.CustomAttributes
                .Where(handle => CustomAttributes.Is(metadata, handle, "Koupleless", "AuditedStaticAttribute"))
                .Select(handle => new AuditedStatic(assembly, MemberOf(metadata, metadata.GetCustomAttribute(handle).Parent), CustomAttributes.FirstString(metadata, handle) ?? string.Empty))
                .OrderBy(static audit => audit.Member, StringComparer.Ordinal),
        ];
    }

    private static string MemberOf(MetadataReader metadata, EntityHandle member)
    {
        TypeDefinitionHandle type;
        StringHandle name;
        switch (member.Kind)
        {
            case HandleKind.FieldDefinition:
                var field = metadata.GetFieldDefinition((FieldDefinitionHandle)member);
                (type, name) = (field.GetDeclaringType(), field.Name);
                break;
            case HandleKind.PropertyDefinition:
                var property = metadata.GetPropertyDefinition((PropertyDefinitionHandle)member);
                var accessors = property.GetAccessors();
                (type, name) = (TypeOf(accessors.Getter.IsNil ? accessors.Setter : accessors.Getter), property.Name);
                break;
            default:
                var @event = metadata.GetEventDefinition((EventDefinitionHandle)member);
                (type, name) = (TypeOf(@event.GetAccessors().Adder), @event.Name);
                break;
        }

        return $"{AssemblyFactsReader.FullName(metadata, metadata.GetTypeDefinition(type)).Replace('+', '.')}.{SourceName(metadata.GetString(name))}";

        TypeDefinitionHandle TypeOf(MethodDefinitionHandle accessor) => metadata.GetMethodDefinition(accessor).GetDeclaringType();
    }

    // [field: AuditedStatic] on an automatic property stands on <Name>k__BackingField.
    private static string SourceName(string name) => name.StartsWith('<') && name.IndexOf('>') is > 1 and var end ? name[1..end] : name;
}
