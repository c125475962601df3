using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Metadata;

/// <summary>A method definition. Thread-safe.</summary>
internal sealed class MethodNode
{
    // Decoded twice in a race, which does no harm: there are many methods, and few are looked at.
    private StrongBox<MethodSignature<TypeSignature>>? _signature;
    private StrongBox<ImmutableArray<GenericParameterNode>>? _parameters;

    public MethodNode(TypeNode type, MethodDefinitionHandle handle)
    {
        Type = type;
        Handle = handle;
        Definition = type.Image.Metadata.GetMethodDefinition(handle);
        Name = type.Image.Metadata.GetString(Definition.Name);
    }

    public TypeNode Type { get; }

    public MethodDefinitionHandle Handle { get; }

    public MethodDefinition Definition { get; }

    public string Name { get; }

    public MethodAttributes Attributes => Definition.Attributes;

    public MethodAttributes Access => Attributes & MethodAttributes.MemberAccessMask;

    public bool IsStatic => (Attributes & MethodAttributes.Static) != 0;

    public bool IsVirtual => (Attributes & MethodAttributes.Virtual) != 0;

    public bool IsAbstract => (Attributes & MethodAttributes.Abstract) != 0;

    public bool IsFinal => (Attributes & MethodAttributes.Final) != 0;

    public bool IsNewSlot => (Attributes & MethodAttributes.NewSlot) != 0;

    public MethodSignature<TypeSignature> Signature => (_signature ??= new(Definition.DecodeSignature(Type.Image.Decoder, null))).Value;

    public ImmutableArray<GenericParameterNode> Parameters => Signature.GenericParameterCount == 0
        ? []
        : (_parameters ??= new(GenericParameterNode.Read(Type.Image, Definition.GetGenericParameters()))).Value;
}
