using System.Reflection.Metadata;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Metadata;

/// <summary>
/// Reads the value of an attribute (ECMA-335 II.23.3). The value does not say how long that of an enumeration is: with an
/// enumeration of another size it does not come out even, which is a <see cref="BadImageFormatException"/>.
/// </summary>
/// <param name="value">The value.</param>
/// <param name="image">The assembly that has the attribute.</param>
internal ref struct AttributeArguments(BlobReader value, AssemblyImage image)
{
    private const byte Field = 0x53;
    private const int Prolog = sizeof(ushort);

    private BlobReader _value = value;
    private bool _isUnknown;
    private int _named = -1;

    /// <summary>Reads over the arguments of the constructor.</summary>
    public void SkipPositional(IEnumerable<TypeSignature> types)
    {
        _value.Offset = Prolog;
        foreach (var type in types)
            Skip(type);
    }

    /// <summary>The next named argument, with its type when that is a built-in one; null after the last, or when nobody knows.</summary>
    public (string Name, bool IsField, PrimitiveTypeCode? Type)? ReadNamed()
    {
        if (_isUnknown)
            return null;
        if (_named < 0)
            _named = _value.ReadUInt16();
        if (_named == 0)
            return _value.RemainingBytes == 0 ? null : throw new BadImageFormatException();
        _named--;
        var isField = _value.ReadByte() == Field;
        var tag = ReadTag();
        var name = _value.ReadSerializedString() ?? string.Empty;
        Skip(tag);
        return (name, isField, tag.Code is >= SerializationTypeCode.Boolean and <= SerializationTypeCode.String ? (PrimitiveTypeCode)tag.Code : null);
    }

    private void Skip(TypeSignature type)
    {
        if (_isUnknown)
            return;
        switch (type)
        {
            case PrimitiveSignature { Code: PrimitiveTypeCode.Object }:
                Skip(ReadTag());
                break;
            case PrimitiveSignature primitive:
                Skip((SerializationTypeCode)primitive.Code, enumeration: null);
                break;
            case NamedSignature { FullName: "System.Type" }:
                _value.ReadSerializedString();
                break;
            case NamedSignature { Node.UnderlyingType: { } underlying }:
                Skip((SerializationTypeCode)underlying, enumeration: null);
                break;
            case WrappedSignature { Wrapping: Wrapping.Vector } vector:
                for (var count = _value.ReadInt32(); count > 0; count--)
                    Skip(vector.Element);
                break;
            default:
                _isUnknown = true;
                break;
        }
    }

    private Tag ReadTag()
    {
        var code = _value.ReadSerializationTypeCode();
        var element = code == SerializationTypeCode.SZArray ? _value.ReadSerializationTypeCode() : code;
        var enumeration = element == SerializationTypeCode.Enum ? _value.ReadSerializedString() : null;
        return new(code, element, enumeration);
    }

    private void Skip(Tag tag)
    {
        for (var count = tag.Code == SerializationTypeCode.SZArray ? _value.ReadInt32() : 1; count > 0; count--)
            Skip(tag.Element, tag.Enumeration);
    }

    private void Skip(SerializationTypeCode code, string? enumeration)
    {
        if (_isUnknown)
            return;
        switch (code)
        {
            case SerializationTypeCode.String or SerializationTypeCode.Type:
                _value.ReadSerializedString();
                break;
            case SerializationTypeCode.TaggedObject:
                Skip(ReadTag());
                break;
            case SerializationTypeCode.Enum when image.FindSerialized(enumeration ?? string.Empty)?.UnderlyingType is { } underlying:
                Skip((SerializationTypeCode)underlying, enumeration: null);
                break;
            case SerializationTypeCode.Enum:
                _isUnknown = true;
                break;
            case SerializationTypeCode.Boolean or SerializationTypeCode.Byte or SerializationTypeCode.SByte:
                _value.ReadByte();
                break;
            case SerializationTypeCode.Char or SerializationTypeCode.Int16 or SerializationTypeCode.UInt16:
                _value.ReadInt16();
                break;
            case SerializationTypeCode.Int32 or SerializationTypeCode.UInt32 or SerializationTypeCode.Single:
                _value.ReadInt32();
                break;
            case SerializationTypeCode.Int64 or SerializationTypeCode.UInt64 or SerializationTypeCode.Double:
                _value.ReadInt64();
                break;
            default:
                throw new BadImageFormatException();
        }
    }

    private readonly record struct Tag(SerializationTypeCode Code, SerializationTypeCode Element, string? Enumeration);
}
