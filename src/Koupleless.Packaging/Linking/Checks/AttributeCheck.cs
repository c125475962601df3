using System.Reflection;
using System.Reflection.Metadata;
using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Resolution;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Checks;

/// <summary>Checks attributes as if somebody read them: the constructor, its arguments, and the properties and fields that are set.</summary>
internal sealed class AttributeCheck(AssemblyImage image, ReferenceCheck references, InstantiationCheck instantiations, ProblemCollector problems)
{
    // The prolog, and the number of named arguments.
    private const int NoArguments = 2 * sizeof(ushort);

    public void Run()
    {
        foreach (var handle in image.Metadata.CustomAttributes)
        {
            var attribute = image.Metadata.GetCustomAttribute(handle);
            if (attribute.Constructor.Kind != HandleKind.MemberReference)
                continue;
            var constructor = (MemberReferenceHandle)attribute.Constructor;
            foreach (var problem in references.Of(constructor))
                problem.At(PlaceOf(attribute.Parent));
            if (image.Resolve(constructor) is { Method: { } method } lookup && (!method.Type.Image.IsModule || !lookup.Owner.Arguments.IsEmpty))
                Check(attribute, lookup.Owner, method);
        }
    }

    private void Check(CustomAttribute attribute, TypeInstance type, MethodNode constructor)
    {
        if (type.Node.IsAbstract)
            Add(LinkProblemKind.KindChanged, attribute, type, SignatureFormatter.Format(type), "is abstract, and no attribute can be made of it");
        if (!type.Arguments.IsEmpty)
            instantiations.Check(type.ToSignature(), SiteOf(attribute.Parent));

        var value = image.Metadata.GetBlobReader(attribute.Value);
        if (value.Length <= NoArguments)
            return;
        try
        {
            CheckArguments(attribute, type, constructor, new(value, image));
        }
        catch (BadImageFormatException)
        {
            var target = SignatureFormatter.Format(SignatureFormatter.Format(type), constructor.Name, constructor.Signature);
            Add(LinkProblemKind.KindChanged, attribute, type, target, "cannot read its arguments: an enumeration has another size now");
        }
    }

    private void CheckArguments(CustomAttribute attribute, TypeInstance type, MethodNode constructor, AttributeArguments arguments)
    {
        arguments.SkipPositional(constructor.Signature.ParameterTypes.Select(parameter => Substitution.Apply(parameter, type.Arguments)));
        while (arguments.ReadNamed() is var (name, isField, valueType))
        {
            var target = $"{SignatureFormatter.Format(type)}.{name}";
            if (isField && !HasField(type.Node, name))
                Add(LinkProblemKind.MissingField, attribute, type, target, "is not there any more");
            else if (!isField && !HasProperty(type.Node, name, valueType))
                Add(LinkProblemKind.MissingMethod, attribute, type, target, "cannot be set any more, or is of another type");
        }
    }

    private static bool HasField(TypeNode type, string name) =>
        type.SelfAndBases is var bases && (!bases.IsComplete || bases.Types.Any(link => link.Node.FindFields(name).Any(static field => field is { Access: FieldAttributes.Public, IsStatic: false })));

    // Reflection looks for a public property of exactly this type, and leaves one alone whose setter is not public.
    private static bool HasProperty(TypeNode type, string name, PrimitiveTypeCode? value) =>
        type.SelfAndBases is var bases && (!bases.IsComplete || bases.Types.Any(link => link.Node.FindMethods($"set_{name}").Any(setter => IsOf(setter, value))));

    private static bool IsOf(MethodNode setter, PrimitiveTypeCode? value) =>
        setter.Signature.ParameterTypes is [var parameter] && (value is null || parameter is not PrimitiveSignature primitive || primitive.Code == value);

    private void Add(LinkProblemKind kind, CustomAttribute attribute, TypeInstance type, string target, string what) =>
        problems.Add(kind, type.Node.Image.Name, target, $"{target} {what}.").At(PlaceOf(attribute.Parent));

    private Site SiteOf(EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeDefinition => new(image.Node((TypeDefinitionHandle)parent)),
        HandleKind.MethodDefinition => new(image.Node(image.Metadata.GetMethodDefinition((MethodDefinitionHandle)parent).GetDeclaringType())),
        HandleKind.FieldDefinition => new(image.Node(image.Metadata.GetFieldDefinition((FieldDefinitionHandle)parent).GetDeclaringType())),
        // The first type is the one of what belongs to no type.
        _ => new(image.Node(image.Metadata.TypeDefinitions.First())),
    };

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
