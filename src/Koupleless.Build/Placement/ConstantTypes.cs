using Mono.Cecil;

namespace Koupleless.Build.Placement;

/// <summary>
/// Answers what the writer asks of other assemblies, which is only one thing: what an enumeration of a constant is made of. The constant itself tells, so no
/// other assembly has to be found and read.
/// </summary>
internal sealed class ConstantTypes : IMetadataResolver, IAssemblyResolver
{
    private readonly Dictionary<string, TypeDefinition> _enumerations = new(StringComparer.Ordinal);

    /// <summary>Looks at all constants of a module.</summary>
    public void Learn(ModuleDefinition module)
    {
        foreach (var type in module.GetTypes())
        {
            foreach (var field in type.Fields.Where(static field => field.HasConstant))
                Learn(module, field.FieldType, field.Constant);
            foreach (var parameter in type.Methods.SelectMany(static method => method.Parameters).Where(static parameter => parameter.HasConstant))
                Learn(module, parameter.ParameterType, parameter.Constant);
            foreach (var property in type.Properties.Where(static property => property.HasConstant))
                Learn(module, property.PropertyType, property.Constant);
        }
    }

    public TypeDefinition Resolve(TypeReference type)
    {
        var element = type.GetElementType();
        return element as TypeDefinition
            ?? (element.Scope is AssemblyNameReference ? _enumerations.GetValueOrDefault(element.FullName) : element.Module.GetType(element.FullName))
            ?? throw new ResolutionException(type);
    }

    public FieldDefinition Resolve(FieldReference field) => throw new ResolutionException(field);

    public MethodDefinition Resolve(MethodReference method) => throw new ResolutionException(method);

    public AssemblyDefinition Resolve(AssemblyNameReference name) => throw new AssemblyResolutionException(name);

    public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters) => Resolve(name);

    public void Dispose()
    {
    }

    private void Learn(ModuleDefinition module, TypeReference type, object? constant)
    {
        if (constant is null or string)
            return;
        // Nullable<T>, whose constant is one of T.
        var enumeration = type is GenericInstanceType { GenericArguments: [var argument] } ? argument : type;
        if (enumeration is TypeDefinition or TypeSpecification || enumeration.IsPrimitive || _enumerations.ContainsKey(enumeration.FullName))
            return;
        var definition = new TypeDefinition(enumeration.Namespace, enumeration.Name, TypeAttributes.Sealed, new("System", "Enum", module, module.TypeSystem.CoreLibrary));
        definition.Fields.Add(new("value__", FieldAttributes.SpecialName | FieldAttributes.RTSpecialName, UnderlyingType(module.TypeSystem, constant)));
        _enumerations.Add(enumeration.FullName, definition);
    }

    private static TypeReference UnderlyingType(TypeSystem types, object constant) => constant switch
    {
        bool => types.Boolean,
        char => types.Char,
        sbyte => types.SByte,
        byte => types.Byte,
        short => types.Int16,
        ushort => types.UInt16,
        uint => types.UInt32,
        long => types.Int64,
        ulong => types.UInt64,
        _ => types.Int32,
    };
}
