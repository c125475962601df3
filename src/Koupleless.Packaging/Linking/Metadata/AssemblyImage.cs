using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Koupleless.Packaging.Linking.Resolution;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Metadata;

/// <summary>An assembly whose references are resolved when they are asked for. Thread-safe.</summary>
internal sealed class AssemblyImage : IDisposable
{
    private const int LongestForwarding = 16;

    private readonly PEReader? _file;
    private readonly IAssemblyScope _scope;
    private readonly TypeNode?[] _nodes;
    private readonly NamedSignature?[] _references;
    private readonly MemberLookup?[] _members;
    private readonly TypeSignature?[] _specifications;
    private readonly ImmutableArray<TypeSignature>[] _locals;
    private readonly Lazy<TypeIndex> _index;
    private readonly Lazy<HashSet<string>> _friends;
    private readonly Lazy<HashSet<string>> _unchecked;
    private readonly ConcurrentDictionary<TypeReferenceHandle, bool> _otherKinds = new();

    /// <summary>An assembly that a module carries.</summary>
    public AssemblyImage(string name, PEReader file, IAssemblyScope scope)
        : this(name, file.GetMetadataReader(), file, scope) => IsModule = true;

    /// <summary>An assembly that the base supplies.</summary>
    /// <param name="name">Simple name.</param>
    /// <param name="metadata">Its metadata.</param>
    /// <param name="file">What they are read from; null when they are in memory.</param>
    /// <param name="scope">Where its references lead to.</param>
    public AssemblyImage(string name, MetadataReader metadata, PEReader? file, IAssemblyScope scope)
    {
        Name = name;
        _file = file;
        Metadata = metadata;
        Decoder = new(this);
        _scope = scope;
        _nodes = new TypeNode?[Metadata.TypeDefinitions.Count + 1];
        _references = new NamedSignature?[Metadata.TypeReferences.Count + 1];
        _members = new MemberLookup?[Metadata.MemberReferences.Count + 1];
        _specifications = new TypeSignature?[Metadata.GetTableRowCount(TableIndex.TypeSpec) + 1];
        _locals = new ImmutableArray<TypeSignature>[Metadata.GetTableRowCount(TableIndex.StandAloneSig) + 1];
        _index = new(() => new TypeIndex(Metadata));
        _friends = new(() => ReadNames("InternalsVisibleToAttribute"));
        _unchecked = new(() => ReadNames("IgnoresAccessChecksToAttribute"));
    }

    /// <summary>Simple name.</summary>
    public string Name { get; }

    /// <summary>The file of an assembly that a module carries.</summary>
    public PEReader File => _file!;

    public MetadataReader Metadata { get; }

    /// <summary>True for what the module carries, false for what the base supplies.</summary>
    public bool IsModule { get; }

    public SignatureDecoder Decoder { get; }

    /// <summary>References that a signature calls a structure or a class, and that are the other: true when it says structure.</summary>
    public IReadOnlyDictionary<TypeReferenceHandle, bool> OtherKinds => _otherKinds;

    public AssemblyLookup FindAssembly(string name) => _scope.Find(name);

    public TypeNode Node(TypeDefinitionHandle handle)
    {
        ref var node = ref _nodes[MetadataTokens.GetRowNumber(handle)];
        return node ?? Interlocked.CompareExchange(ref node, new TypeNode(this, handle), null) ?? node;
    }

    /// <summary>The type that a reference leads to, here or elsewhere.</summary>
    public NamedSignature Resolve(TypeReferenceHandle handle)
    {
        ref var signature = ref _references[MetadataTokens.GetRowNumber(handle)];
        return signature ?? Interlocked.CompareExchange(ref signature, ResolveAnew(handle), null) ?? signature;
    }

    /// <summary>The member that a reference leads to.</summary>
    public MemberLookup Resolve(MemberReferenceHandle handle)
    {
        ref var member = ref _members[MetadataTokens.GetRowNumber(handle)];
        return member ??= MemberResolver.Resolve(this, handle);
    }

    /// <summary>The signature of a type that a definition, a reference or a specification stands for.</summary>
    public TypeSignature DecodeType(EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeDefinition => Node((TypeDefinitionHandle)type).Signature,
        HandleKind.TypeReference => Resolve((TypeReferenceHandle)type),
        _ => Decode((TypeSpecificationHandle)type),
    };

    public ImmutableArray<TypeSignature> DecodeLocals(StandaloneSignatureHandle locals)
    {
        ref var signature = ref _locals[MetadataTokens.GetRowNumber(locals)];
        if (signature.IsDefault)
            signature = Metadata.GetStandaloneSignature(locals).DecodeLocalSignature(Decoder, null);
        return signature;
    }

    /// <summary>A type of this assembly, or of the one that it forwards it to.</summary>
    public TypeLookup FindType(string @namespace, string name)
    {
        var image = this;
        for (var hop = 0; hop < LongestForwarding; hop++)
        {
            if (image._index.Value.TryGetDefinition(@namespace, name, out var definition))
                return new(image.Node(definition), IsUnknown: false);
            if (!image._index.Value.TryGetForwarder(@namespace, name, out var assembly))
                return default;
            var next = image.FindAssembly(image.Metadata.GetString(image.Metadata.GetAssemblyReference(assembly).Name));
            if (next.Image is null)
                return new(null, next.IsUnknown);
            image = next.Image;
        }

        return default;
    }

    /// <summary>A type that the value of an attribute names; null when it is generic, or not there.</summary>
    public TypeNode? FindSerialized(string name)
    {
        var comma = name.IndexOf(',');
        var path = (comma < 0 ? name : name[..comma]).Split('+');
        var image = comma < 0 ? this : FindAssembly(name[(comma + 1)..].Split(',')[0].Trim()).Image;
        var dot = path[0].LastIndexOf('.');
        var node = image?.FindType(dot < 0 ? string.Empty : path[0][..dot], path[0][(dot + 1)..]).Node;
        return path.Skip(1).Aggregate(node, static (outer, nested) => outer?.FindNested(nested));
    }

    /// <summary>True when the assembly shows its internals to <paramref name="other"/>.</summary>
    public bool IsFriendOf(AssemblyImage other) => other == this || _friends.Value.Contains(other.Name);

    /// <summary>True when the assembly has the runtime skip its checks of access to <paramref name="other"/>.</summary>
    public bool IgnoresAccessChecksTo(AssemblyImage other) => _unchecked.Value.Contains(other.Name);

    public void ReportOtherKind(TypeReferenceHandle handle, bool wasValueType) => _otherKinds.TryAdd(handle, wasValueType);

    public void Dispose() => _file?.Dispose();

    private TypeSignature Decode(TypeSpecificationHandle handle)
    {
        ref var signature = ref _specifications[MetadataTokens.GetRowNumber(handle)];
        return signature ??= Metadata.GetTypeSpecification(handle).DecodeSignature(Decoder, null);
    }

    private NamedSignature ResolveAnew(TypeReferenceHandle handle)
    {
        var reference = Metadata.GetTypeReference(handle);
        var name = Metadata.GetString(reference.Name);
        if (reference.ResolutionScope.Kind == HandleKind.TypeReference)
        {
            var outer = Resolve((TypeReferenceHandle)reference.ResolutionScope);
            return outer.Node?.FindNested(name) is { } nested
                ? new(nested, outer.Assembly)
                : new($"{outer.FullName}+{name}", outer.Assembly, outer.IsUnknown);
        }

        var @namespace = Metadata.GetString(reference.Namespace);
        // Another file of a multi-file assembly would be the third kind of scope; .NET does not load such any more.
        var (assembly, lookup) = reference.ResolutionScope.Kind switch
        {
            HandleKind.AssemblyReference => Find(Metadata.GetString(Metadata.GetAssemblyReference((AssemblyReferenceHandle)reference.ResolutionScope).Name)),
            HandleKind.ModuleDefinition => (Name, FindType(@namespace, name)),
            _ => (Name, new(null, IsUnknown: true)),
        };
        return lookup.Node is { } node
            ? new(node, assembly)
            : new(@namespace.Length == 0 ? name : $"{@namespace}.{name}", assembly, lookup.IsUnknown);

        (string, TypeLookup) Find(string assembly)
        {
            var found = FindAssembly(assembly);
            return (assembly, found.Image?.FindType(@namespace, name) ?? new(null, found.IsUnknown));
        }
    }

    // Both attributes take the name of an assembly.
    private HashSet<string> ReadNames(string attribute)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var handle in Metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            if (CustomAttributes.Is(Metadata, handle, "System.Runtime.CompilerServices", attribute)
                && CustomAttributes.FirstString(Metadata, handle) is { } name)
            {
                names.Add(name.Split(',')[0].Trim());
            }
        }

        return names;
    }
}
