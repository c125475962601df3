using System.Reflection;
using System.Reflection.Metadata;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Metadata;

/// <summary>A field definition. Thread-safe.</summary>
internal sealed class FieldNode
{
    private TypeSignature? _signature;

    public FieldNode(TypeNode type, FieldDefinitionHandle handle)
    {
        Type = type;
        Handle = handle;
        Definition = type.Image.Metadata.GetFieldDefinition(handle);
        Name = type.Image.Metadata.GetString(Definition.Name);
    }

    public TypeNode Type { get; }

    public FieldDefinitionHandle Handle { get; }

    public FieldDefinition Definition { get; }

    public string Name { get; }

    public FieldAttributes Attributes => Definition.Attributes;

    public FieldAttributes Access => Attributes & FieldAttributes.FieldAccessMask;

    public bool IsStatic => (Attributes & FieldAttributes.Static) != 0;

    /// <summary>True for a constant, which has no place in memory.</summary>
    public bool IsLiteral => (Attributes & FieldAttributes.Literal) != 0;

    public TypeSignature Signature => _signature ??= Definition.DecodeSignature(Type.Image.Decoder, null);
}
