using System.Reflection.Metadata;
using Koupleless.Packaging.Linking.Metadata;

namespace Koupleless.Packaging.Linking.Checks;

/// <summary>Says where attributes stand whose constructor or type is not there: whoever reads attributes meets them.</summary>
internal sealed class AttributeCheck(AssemblyImage image, ReferenceCheck references)
{
    public void Run()
    {
        foreach (var handle in image.Metadata.CustomAttributes)
        {
            var attribute = image.Metadata.GetCustomAttribute(handle);
            if (attribute.Constructor.Kind != HandleKind.MemberReference)
                continue;
            foreach (var problem in references.Of((MemberReferenceHandle)attribute.Constructor))
                problem.At(PlaceOf(attribute.Parent));
        }
    }

    private string PlaceOf(EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeDefinition => Place.Of(image.Node((TypeDefinitionHandle)parent), member: null),
        HandleKind.MethodDefinition when image.Metadata.GetMethodDefinition((MethodDefinitionHandle)parent) is var method =>
            Place.Of(image.Node(method.GetDeclaringType()), image.Metadata.GetString(method.Name)),
        HandleKind.FieldDefinition when image.Metadata.GetFieldDefinition((FieldDefinitionHandle)parent) is var field =>
            Place.Of(image.Node(field.GetDeclaringType()), image.Metadata.GetString(field.Name)),
        _ => $"[assembly: {image.Name}]",
    };
}
