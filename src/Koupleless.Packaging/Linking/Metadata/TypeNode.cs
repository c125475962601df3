using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Metadata;

/// <summary>A type definition. One object for each, so that identity is reference equality. Thread-safe.</summary>
internal sealed class TypeNode
{
    private readonly Lazy<Members> _members;
    private readonly Lazy<TypeSignature?> _baseType;
    private readonly Lazy<ImmutableArray<TypeSignature>> _interfaces;
    private readonly Lazy<ImmutableArray<GenericParameterNode>> _parameters;
    private readonly Lazy<ImmutableArray<MethodImplementationNode>> _implementations;
    private readonly Lazy<string> _fullName;

    public TypeNode(AssemblyImage image, TypeDefinitionHandle handle)
    {
        Image = image;
        Handle = handle;
        Definition = image.Metadata.GetTypeDefinition(handle);
        DeclaringType = Definition.GetDeclaringType() is { IsNil: false } outer ? image.Node(outer) : null;
        _members = new(() => new Members(this));
        _baseType = new(() => Definition.BaseType.IsNil ? null : image.DecodeType(Definition.BaseType));
        _interfaces = new(() => [.. Definition.GetInterfaceImplementations().Select(implementation => image.DecodeType(Metadata.GetInterfaceImplementation(implementation).Interface))]);
        _parameters = new(() => GenericParameterNode.Read(image, Definition.GetGenericParameters()));
        _implementations = new(() => [.. Definition.GetMethodImplementations().Select(implementation => new MethodImplementationNode(this, Metadata.GetMethodImplementation(implementation)))]);
        _fullName = new(ReadFullName);
        Signature = new() { FullName = FullName, Assembly = image.Name, Node = this };
        (IsValueType, IsEnum) = ReadKind();
    }

    public AssemblyImage Image { get; }

    public TypeDefinitionHandle Handle { get; }

    public TypeDefinition Definition { get; }

    public TypeNode? DeclaringType { get; }

    public NamedSignature Signature { get; }

    /// <summary>The type as its own members see it: with its parameters as arguments.</summary>
    public TypeInstance Self => new(this, [.. Enumerable.Range(0, Parameters.Length).Select(static index => ParameterSignature.Of(index, ofMethod: false))]);

    public string FullName => _fullName.Value;

    public TypeAttributes Attributes => Definition.Attributes;

    public bool IsInterface => (Attributes & TypeAttributes.Interface) != 0;

    public bool IsAbstract => (Attributes & TypeAttributes.Abstract) != 0;

    public bool IsSealed => (Attributes & TypeAttributes.Sealed) != 0;

    public bool IsValueType { get; }

    public bool IsEnum { get; }

    /// <summary>True for a <c>ref struct</c>.</summary>
    public bool IsByRefLike => IsValueType && CustomAttributes.Has(Metadata, Definition.GetCustomAttributes(), "System.Runtime.CompilerServices", "IsByRefLikeAttribute");

    public TypeSignature? BaseType => _baseType.Value;

    public ImmutableArray<TypeSignature> Interfaces => _interfaces.Value;

    public ImmutableArray<GenericParameterNode> Parameters => _parameters.Value;

    public ImmutableArray<MethodImplementationNode> Implementations => _implementations.Value;

    public IReadOnlyList<MethodNode> Methods => _members.Value.Methods;

    public IReadOnlyList<FieldNode> Fields => _members.Value.Fields;

    private MetadataReader Metadata => Image.Metadata;

    public IReadOnlyList<MethodNode> FindMethods(string name) => _members.Value.MethodsByName.GetValueOrDefault(name, []);

    public IReadOnlyList<FieldNode> FindFields(string name) => _members.Value.FieldsByName.GetValueOrDefault(name, []);

    public TypeNode? FindNested(string name)
    {
        foreach (var handle in Definition.GetNestedTypes())
        {
            if (Metadata.StringComparer.Equals(Metadata.GetTypeDefinition(handle).Name, name))
                return Image.Node(handle);
        }

        return null;
    }

    private string ReadFullName()
    {
        var name = Metadata.GetString(Definition.Name);
        if (DeclaringType is not null)
            return $"{DeclaringType.FullName}+{name}";
        var @namespace = Metadata.GetString(Definition.Namespace);
        return @namespace.Length == 0 ? name : $"{@namespace}.{name}";
    }

    // By name, because resolving the base type here would walk the whole hierarchy for each type that is touched.
    private (bool IsValueType, bool IsEnum) ReadKind()
    {
        var (@namespace, name) = Definition.BaseType.Kind switch
        {
            HandleKind.TypeReference when Metadata.GetTypeReference((TypeReferenceHandle)Definition.BaseType) is var reference => (reference.Namespace, reference.Name),
            HandleKind.TypeDefinition when !Definition.BaseType.IsNil && Metadata.GetTypeDefinition((TypeDefinitionHandle)Definition.BaseType) is var definition => (definition.Namespace, definition.Name),
            _ => default,
        };
        if (name.IsNil || !Metadata.StringComparer.Equals(@namespace, "System"))
            return default;
        var isEnum = Metadata.StringComparer.Equals(name, "Enum");
        return (isEnum || (Metadata.StringComparer.Equals(name, "ValueType") && FullName != "System.Enum"), isEnum);
    }

    private sealed class Members
    {
        public Members(TypeNode type)
        {
            Methods = [.. type.Definition.GetMethods().Select(handle => new MethodNode(type, handle))];
            Fields = [.. type.Definition.GetFields().Select(handle => new FieldNode(type, handle))];
            MethodsByName = Group(Methods, static method => method.Name);
            FieldsByName = Group(Fields, static field => field.Name);
        }

        public MethodNode[] Methods { get; }

        public FieldNode[] Fields { get; }

        public Dictionary<string, MethodNode[]> MethodsByName { get; }

        public Dictionary<string, FieldNode[]> FieldsByName { get; }

        private static Dictionary<string, T[]> Group<T>(IEnumerable<T> members, Func<T, string> name) =>
            members.GroupBy(name, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.ToArray(), StringComparer.Ordinal);
    }
}
