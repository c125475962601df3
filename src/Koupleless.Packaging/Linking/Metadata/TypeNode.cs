using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Koupleless.Packaging.Linking.Resolution;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Metadata;

/// <summary>
/// A type definition. One object for each, so that identity is reference equality. Everything is read when it is first
/// asked for: most types of a base are only named. Thread-safe: what two threads read at the same time is equal.
/// </summary>
internal sealed class TypeNode
{
    private static readonly TypeSignature s_none = new NamedSignature(string.Empty, string.Empty);

    private TypeMembers? _members;
    private TypeSignature? _baseType;
    private ImmutableArray<TypeSignature> _interfaces;
    private ImmutableArray<GenericParameterNode> _parameters;
    private ImmutableArray<MethodImplementationNode> _implementations;
    private ImmutableArray<TypeSignature> _ownArguments;
    private TypeSet? _selfAndBases;
    private TypeSet? _allInterfaces;
    private string? _fullName;
    private Kind? _kind;

    public TypeNode(AssemblyImage image, TypeDefinitionHandle handle)
    {
        Image = image;
        Definition = image.Metadata.GetTypeDefinition(handle);
        DeclaringType = Definition.GetDeclaringType() is { IsNil: false } outer ? image.Node(outer) : null;
        Signature = new(this);
    }

    public AssemblyImage Image { get; }

    public TypeDefinition Definition { get; }

    public TypeNode? DeclaringType { get; }

    public NamedSignature Signature { get; }

    /// <summary>The type as its own members see it: with its parameters as arguments.</summary>
    public TypeInstance Self
    {
        get
        {
            if (_ownArguments.IsDefault)
                _ownArguments = [.. Enumerable.Range(0, Parameters.Length).Select(static index => ParameterSignature.Of(index, ofMethod: false))];
            return new(this, _ownArguments);
        }
    }

    public string FullName => _fullName ??= ReadFullName();

    public TypeAttributes Attributes => Definition.Attributes;

    public bool IsInterface => (Attributes & TypeAttributes.Interface) != 0;

    public bool IsAbstract => (Attributes & TypeAttributes.Abstract) != 0;

    public bool IsSealed => (Attributes & TypeAttributes.Sealed) != 0;

    public bool IsValueType => (_kind ??= ReadKind()).IsValueType;

    /// <summary>True for a <c>ref struct</c>.</summary>
    public bool IsByRefLike => (_kind ??= ReadKind()).IsByRefLike;

    /// <summary>The type of an enumeration's values; null for what is none.</summary>
    public PrimitiveTypeCode? UnderlyingType => (_kind ??= ReadKind()).IsEnum && Fields.FirstOrDefault(static candidate => !candidate.IsStatic)?.Signature is PrimitiveSignature value ? value.Code : null;

    public bool IsDelegate => (_kind ??= ReadKind()).IsDelegate;

    public TypeSignature? BaseType =>
        (_baseType ??= Definition.BaseType.IsNil ? s_none : Image.DecodeType(Definition.BaseType)) is var baseType && baseType != s_none ? baseType : null;

    /// <summary>The interfaces that the type declares.</summary>
    public ImmutableArray<TypeSignature> Interfaces
    {
        get
        {
            if (_interfaces.IsDefault)
                _interfaces = [.. Definition.GetInterfaceImplementations().Select(handle => Image.DecodeType(Metadata.GetInterfaceImplementation(handle).Interface))];
            return _interfaces;
        }
    }

    public ImmutableArray<GenericParameterNode> Parameters
    {
        get
        {
            if (_parameters.IsDefault)
                _parameters = GenericParameterNode.Read(Image, Definition.GetGenericParameters());
            return _parameters;
        }
    }

    public ImmutableArray<MethodImplementationNode> Implementations
    {
        get
        {
            if (_implementations.IsDefault)
                _implementations = [.. Definition.GetMethodImplementations().Select(handle => new MethodImplementationNode(this, Metadata.GetMethodImplementation(handle)))];
            return _implementations;
        }
    }

    /// <inheritdoc cref="Hierarchy.SelfAndBases"/>
    public TypeSet SelfAndBases => _selfAndBases ??= Hierarchy.ReadSelfAndBases(this);

    /// <inheritdoc cref="Hierarchy.Interfaces"/>
    public TypeSet AllInterfaces => _allInterfaces ??= Hierarchy.ReadInterfaces(this);

    public IReadOnlyList<MethodNode> Methods => Members.Methods;

    public IReadOnlyList<FieldNode> Fields => Members.Fields;

    private MetadataReader Metadata => Image.Metadata;

    private TypeMembers Members => _members ?? Interlocked.CompareExchange(ref _members, new TypeMembers(this), null) ?? _members;

    public IReadOnlyList<MethodNode> FindMethods(string name) => Members.FindMethods(name);

    public IReadOnlyList<FieldNode> FindFields(string name) => Members.FindFields(name);

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
    private Kind ReadKind()
    {
        var (@namespace, name) = Definition.BaseType.Kind switch
        {
            HandleKind.TypeReference when Metadata.GetTypeReference((TypeReferenceHandle)Definition.BaseType) is var reference => (reference.Namespace, reference.Name),
            HandleKind.TypeDefinition when !Definition.BaseType.IsNil && Metadata.GetTypeDefinition((TypeDefinitionHandle)Definition.BaseType) is var definition => (definition.Namespace, definition.Name),
            _ => default,
        };
        if (name.IsNil || !Metadata.StringComparer.Equals(@namespace, "System"))
            return Kind.Reference;
        if (Metadata.StringComparer.Equals(name, "Enum"))
            return Kind.Enum;
        var isValueType = Metadata.StringComparer.Equals(name, "ValueType") && FullName != "System.Enum";
        return !isValueType ? (Metadata.StringComparer.Equals(name, "MulticastDelegate") ? Kind.Delegate : Kind.Reference)
            : CustomAttributes.Has(Metadata, Definition.GetCustomAttributes(), "System.Runtime.CompilerServices", "IsByRefLikeAttribute") ? Kind.ByRefLike
            : Kind.Value;
    }

    private sealed record Kind(bool IsValueType, bool IsByRefLike, bool IsDelegate = false, bool IsEnum = false)
    {
        public static readonly Kind Enum = new(true, false, IsEnum: true);
        public static readonly Kind Delegate = new(false, false, IsDelegate: true);
        public static readonly Kind Reference = new(false, false);
        public static readonly Kind Value = new(true, false);
        public static readonly Kind ByRefLike = new(true, true);
    }
}
