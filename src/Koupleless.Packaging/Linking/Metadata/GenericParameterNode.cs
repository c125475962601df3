using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Metadata;

/// <summary>A type parameter of a type or a method, with its constraints.</summary>
internal sealed class GenericParameterNode
{
    private readonly Lazy<ImmutableArray<TypeSignature>> _constraints;

    private GenericParameterNode(AssemblyImage image, GenericParameter parameter)
    {
        Name = image.Metadata.GetString(parameter.Name);
        Attributes = parameter.Attributes;
        HasConstraints = (Attributes & (GenericParameterAttributes.SpecialConstraintMask | GenericParameterAttributes.AllowByRefLike)) != 0 || parameter.GetConstraints().Count > 0;
        _constraints = new(() => [.. parameter.GetConstraints().Select(handle => image.DecodeType(image.Metadata.GetGenericParameterConstraint(handle).Type))]);
    }

    public string Name { get; }

    public GenericParameterAttributes Attributes { get; }

    public bool HasConstraints { get; }

    public ImmutableArray<TypeSignature> Constraints => _constraints.Value;

    public static ImmutableArray<GenericParameterNode> Read(AssemblyImage image, GenericParameterHandleCollection handles) =>
        [.. handles.Select(handle => new GenericParameterNode(image, image.Metadata.GetGenericParameter(handle)))];
}
