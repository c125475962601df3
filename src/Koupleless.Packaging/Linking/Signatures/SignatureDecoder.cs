using System.Collections.Immutable;
using System.Reflection.Metadata;
using Koupleless.Packaging.Linking.Metadata;

namespace Koupleless.Packaging.Linking.Signatures;

/// <summary>Decodes the signatures of one assembly and resolves the types in them.</summary>
internal sealed class SignatureDecoder(AssemblyImage image) : ISignatureTypeProvider<TypeSignature, object?>
{
    private static readonly PrimitiveSignature[] s_primitives = [.. Enumerable.Range(0, 32).Select(static code => new PrimitiveSignature((PrimitiveTypeCode)code))];

    public TypeSignature GetPrimitiveType(PrimitiveTypeCode typeCode) => s_primitives[(int)typeCode];

    public TypeSignature GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => image.Node(handle).Signature;

    public TypeSignature GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = image.Resolve(handle);
        if (type.Node is { } node && node.Image != image && rawTypeKind != 0 && rawTypeKind == (byte)SignatureTypeKind.ValueType != node.IsValueType)
            image.ReportOtherKind(handle, wasValueType: rawTypeKind == (byte)SignatureTypeKind.ValueType);
        return type;
    }

    public TypeSignature GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public TypeSignature GetGenericInstantiation(TypeSignature genericType, ImmutableArray<TypeSignature> typeArguments) =>
        new GenericSignature((NamedSignature)genericType, typeArguments);

    public TypeSignature GetGenericTypeParameter(object? genericContext, int index) => ParameterSignature.Of(index, ofMethod: false);

    public TypeSignature GetGenericMethodParameter(object? genericContext, int index) => ParameterSignature.Of(index, ofMethod: true);

    public TypeSignature GetSZArrayType(TypeSignature elementType) => new WrappedSignature(elementType, Wrapping.Vector);

    public TypeSignature GetByReferenceType(TypeSignature elementType) => new WrappedSignature(elementType, Wrapping.ByReference);

    public TypeSignature GetPointerType(TypeSignature elementType) => new WrappedSignature(elementType, Wrapping.Pointer);

    public TypeSignature GetPinnedType(TypeSignature elementType) => new WrappedSignature(elementType, Wrapping.Pinned);

    public TypeSignature GetArrayType(TypeSignature elementType, ArrayShape shape) => new ArraySignature(elementType, shape);

    public TypeSignature GetModifiedType(TypeSignature modifier, TypeSignature unmodifiedType, bool isRequired) => new ModifiedSignature(modifier, unmodifiedType, isRequired);

    public TypeSignature GetFunctionPointerType(MethodSignature<TypeSignature> signature) => new FunctionPointerSignature(signature);
}
