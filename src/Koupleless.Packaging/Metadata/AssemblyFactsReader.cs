using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Koupleless.Packaging;

/// <summary>Reads <see cref="AssemblyFacts"/> with System.Reflection.Metadata: nothing is loaded or run. Thread-safe.</summary>
public static class AssemblyFactsReader
{
    private const string ContractKey = "Koupleless.Contract";
    private const string AsyncWrapper = "<Main>";
    private const string TopLevelMain = "<Main>$";

    /// <summary>The facts of an assembly; null for a file that is not a managed assembly.</summary>
    /// <param name="path">Any file, usually with the extension <c>.dll</c> or <c>.exe</c>.</param>
    public static AssemblyFacts? Read(string path)
    {
        using var stream = File.OpenRead(path);
        return Read(stream);
    }

    /// <inheritdoc cref="Read(string)"/>
    /// <param name="stream">Seekable; it is left open and its position is not defined afterwards.</param>
    public static AssemblyFacts? Read(Stream stream)
    {
        try
        {
            using var pe = new PEReader(stream, PEStreamOptions.LeaveOpen);
            if (!pe.HasMetadata)
                return null;
            var metadata = pe.GetMetadataReader();
            return metadata.IsAssembly ? Read(pe, metadata) : null;
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    private static AssemblyFacts Read(PEReader pe, MetadataReader metadata)
    {
        var definition = metadata.GetAssemblyDefinition();
        var culture = metadata.GetString(definition.Culture);
        string? fileVersion = null;
        var isContract = false;
        var provides = new List<ServiceFact>();
        foreach (var handle in definition.GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            switch (AttributeTypeName(metadata, attribute))
            {
                case "System.Reflection.AssemblyFileVersionAttribute":
                    fileVersion = Arguments(metadata, attribute).ReadSerializedString();
                    break;
                case "System.Reflection.AssemblyMetadataAttribute":
                    var pair = Arguments(metadata, attribute);
                    isContract |= pair.ReadSerializedString() == ContractKey && bool.TryParse(pair.ReadSerializedString(), out var value) && value;
                    break;
                case "Koupleless.Runtime.ModuleProvidesAttribute":
                    var arguments = Arguments(metadata, attribute);
                    provides.Add(new ServiceFact(
                        Contract: arguments.ReadSerializedString()!,
                        Implementation: arguments.ReadSerializedString()!,
                        Order: arguments.ReadInt32()));
                    break;
            }
        }

        return new AssemblyFacts
        {
            Name = metadata.GetString(definition.Name),
            Version = definition.Version,
            FileVersion = fileVersion,
            PublicKeyToken = PublicKeyToken(definition.GetAssemblyName()),
            Culture = culture.Length == 0 ? null : culture,
            EntryPoint = EntryPoint(pe, metadata),
            IsContract = isContract,
            Provides = provides,
            References = [.. metadata.AssemblyReferences.Select(handle => Reference(metadata, handle))],
        };
    }

    private static AssemblyReferenceFact Reference(MetadataReader metadata, AssemblyReferenceHandle handle)
    {
        var reference = metadata.GetAssemblyReference(handle);
        return new(metadata.GetString(reference.Name), reference.Version, PublicKeyToken(reference.GetAssemblyName()));
    }

    private static string? PublicKeyToken(AssemblyName name) =>
        name.GetPublicKeyToken() is { Length: > 0 } token ? Convert.ToHexStringLower(token) : null;

    private static string? EntryPoint(PEReader pe, MetadataReader metadata)
    {
        var token = pe.PEHeaders.CorHeader?.EntryPointTokenOrRelativeVirtualAddress ?? 0;
        if (token == 0 || MetadataTokens.EntityHandle(token) is not { Kind: HandleKind.MethodDefinition } handle)
            return null;
        var method = metadata.GetMethodDefinition((MethodDefinitionHandle)handle);
        var type = metadata.GetTypeDefinition(method.GetDeclaringType());
        var typeName = FullName(metadata, type);
        if (typeName == AssemblyFacts.GeneratedEntryPointType)
            return null;
        var methodName = metadata.GetString(method.Name);
        return $"{typeName}.{(methodName == AsyncWrapper ? AsyncMain(metadata, type) : methodName)}";
    }

    private static string AsyncMain(MetadataReader metadata, TypeDefinition type) =>
        type.GetMethods().Any(method => metadata.StringComparer.Equals(metadata.GetMethodDefinition(method).Name, TopLevelMain))
            ? TopLevelMain
            : "Main";

    internal static string FullName(MetadataReader metadata, TypeDefinition type)
    {
        var name = metadata.GetString(type.Name);
        if (type.GetDeclaringType() is { IsNil: false } outer)
            return $"{FullName(metadata, metadata.GetTypeDefinition(outer))}+{name}";
        var @namespace = metadata.GetString(type.Namespace);
        return @namespace.Length == 0 ? name : $"{@namespace}.{name}";
    }

    private static string? AttributeTypeName(MetadataReader metadata, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
            return null;
        var parent = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        if (parent.Kind != HandleKind.TypeReference)
            return null;
        var type = metadata.GetTypeReference((TypeReferenceHandle)parent);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }

    private static BlobReader Arguments(MetadataReader metadata, CustomAttribute attribute)
    {
        var reader = metadata.GetBlobReader(attribute.Value);
        reader.ReadUInt16(); // the prolog
        return reader;
    }
}
