using System.Reflection;
using System.Reflection.Metadata;

namespace Koupleless.Packaging;

/// <summary>
/// Follows the public and protected members of a contract to every type that someone who holds one of the contract's
/// objects can get at: base types, interfaces, signatures, constraints, and the same of each type that it comes to.
/// </summary>
internal sealed class ContractSurface
{
    private readonly MetadataFiles _files;
    private readonly IReadOnlySet<string> _framework;
    private readonly HashSet<string> _exposed = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<(MetadataReader Assembly, TypeDefinitionHandle Type)> _reached = [];
    private readonly Queue<(MetadataReader Assembly, TypeDefinitionHandle Type)> _pending = [];
    private readonly TypeReferences _references;

    private ContractSurface(MetadataFiles files, IReadOnlySet<string> framework)
    {
        _files = files;
        _framework = framework;
        _references = new(Reach);
    }

    /// <summary>The simple names, in ordinal order, of the other assemblies whose types a contract exposes, the framework's apart.</summary>
    /// <param name="contract">Simple name of the contract.</param>
    /// <param name="files">The contract's and those of whatever it may expose. The types of an assembly that is not here are not followed further.</param>
    /// <param name="framework">Simple names of the shared framework's assemblies, compared without regard to case.</param>
    public static IReadOnlyList<string> Exposes(string contract, MetadataFiles files, IReadOnlySet<string> framework)
    {
        if (files.Find(contract) is not { } metadata)
            return [];
        var surface = new ContractSurface(files, framework);
        foreach (var handle in metadata.TypeDefinitions.Where(handle => IsVisible(metadata, handle)))
            surface.Enqueue(metadata, handle);
        while (surface._pending.TryDequeue(out var type))
            surface.Follow(type.Assembly, type.Type);
        surface._exposed.Remove(contract);
        return [.. surface._exposed.Order(StringComparer.Ordinal)];
    }

    private void Follow(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        Reach(metadata, type.BaseType);
        foreach (var implementation in type.GetInterfaceImplementations())
            Reach(metadata, metadata.GetInterfaceImplementation(implementation).Interface);
        FollowConstraints(metadata, type.GetGenericParameters());
        // An event or a property is seen by its accessors.
        foreach (var field in type.GetFields().Select(metadata.GetFieldDefinition).Where(static field => IsVisible(field.Attributes)))
            field.DecodeSignature(_references, 0);
        foreach (var method in type.GetMethods().Select(metadata.GetMethodDefinition).Where(static method => IsVisible(method.Attributes)))
        {
            method.DecodeSignature(_references, 0);
            FollowConstraints(metadata, method.GetGenericParameters());
        }

        // Someone who has the outer type can name these; those of the contract itself are on the list already.
        foreach (var nested in type.GetNestedTypes().Where(nested => IsVisible(metadata, nested)))
            Enqueue(metadata, nested);
    }

    private void FollowConstraints(MetadataReader metadata, GenericParameterHandleCollection parameters)
    {
        foreach (var constraint in parameters.SelectMany(parameter => metadata.GetGenericParameter(parameter).GetConstraints()))
            Reach(metadata, metadata.GetGenericParameterConstraint(constraint).Type);
    }

    private void Reach(MetadataReader metadata, EntityHandle handle)
    {
        switch (handle)
        {
            case { IsNil: true }:
                break;
            case { Kind: HandleKind.TypeSpecification }:
                metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(_references, 0);
                break;
            case { Kind: HandleKind.TypeDefinition }:
                Enqueue(metadata, (TypeDefinitionHandle)handle);
                break;
            case { Kind: HandleKind.TypeReference }:
                Resolve(metadata, (TypeReferenceHandle)handle);
                break;
        }
    }

    /// <summary>Takes note of each assembly on the way: one that forwards the type is needed, too.</summary>
    private void Resolve(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var (scope, path) = Outermost(metadata, handle);
        var supplier = scope.Kind == HandleKind.AssemblyReference
            ? metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name)
            : null;
        // Two assemblies that forward a type to each other would lead round in a circle.
        var asked = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (supplier is not null && !_framework.Contains(supplier) && asked.Add(supplier))
        {
            _exposed.Add(supplier);
            if (_files.Find(supplier) is not { } assembly)
                return;
            if (Find(assembly, path) is { IsNil: false } type)
            {
                Enqueue(assembly, type);
                return;
            }

            supplier = ForwardedTo(assembly, path[0]);
        }
    }

    private void Enqueue(MetadataReader metadata, TypeDefinitionHandle type)
    {
        if (_reached.Add((metadata, type)))
            _pending.Enqueue((metadata, type));
    }

    /// <summary>The names of a type and of those around it, the outermost first, and who supplies that one.</summary>
    private static (EntityHandle Scope, List<(string Namespace, string Name)> Path) Outermost(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = (metadata.GetString(type.Namespace), metadata.GetString(type.Name));
        if (type.ResolutionScope.Kind != HandleKind.TypeReference)
            return (type.ResolutionScope, [name]);
        var (scope, path) = Outermost(metadata, (TypeReferenceHandle)type.ResolutionScope);
        path.Add(name);
        return (scope, path);
    }

    private static TypeDefinitionHandle Find(MetadataReader metadata, List<(string Namespace, string Name)> path)
    {
        var found = metadata.TypeDefinitions.FirstOrDefault(handle => metadata.GetTypeDefinition(handle) is var type && !type.IsNested && Is(type, path[0]));
        foreach (var name in path.Skip(1))
        {
            if (found.IsNil)
                break;
            found = metadata.GetTypeDefinition(found).GetNestedTypes().FirstOrDefault(handle => Is(metadata.GetTypeDefinition(handle), name));
        }

        return found;

        bool Is(TypeDefinition type, (string Namespace, string Name) name) =>
            metadata.StringComparer.Equals(type.Name, name.Name) && metadata.StringComparer.Equals(type.Namespace, name.Namespace);
    }

    private static string? ForwardedTo(MetadataReader metadata, (string Namespace, string Name) name)
    {
        foreach (var type in metadata.ExportedTypes.Select(metadata.GetExportedType).Where(static type => type.IsForwarder))
        {
            if (type.Implementation.Kind == HandleKind.AssemblyReference
                && metadata.StringComparer.Equals(type.Name, name.Name)
                && metadata.StringComparer.Equals(type.Namespace, name.Namespace))
            {
                return metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.Implementation).Name);
            }
        }

        return null;
    }

    private static bool IsVisible(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem => IsVisible(metadata, type.GetDeclaringType()),
            _ => false,
        };
    }

    private static bool IsVisible(MethodAttributes attributes) =>
        (attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    private static bool IsVisible(FieldAttributes attributes) =>
        (attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;
}
