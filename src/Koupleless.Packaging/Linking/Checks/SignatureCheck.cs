using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Resolution;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Checks;

/// <summary>Checks the types in the declarations of a type and its members.</summary>
internal sealed class SignatureCheck(ReferenceCheck references, InstantiationCheck instantiations)
{
    public void Run(TypeNode type)
    {
        var context = new GenericContext(type, Method: null);
        if (type.BaseType is { } baseType)
            Check(baseType, context, () => Place.Of(type));
        foreach (var declared in type.Interfaces)
            Check(declared, context, () => Place.Of(type));
        foreach (var constraint in type.Parameters.SelectMany(static parameter => parameter.Constraints))
            Check(constraint, context, () => Place.Of(type));
        foreach (var field in type.Fields)
            Check(field.Signature, context, () => Place.Of(type, field.Name));
        foreach (var method in type.Methods)
            Run(method, context with { Method = method });
    }

    private void Run(MethodNode method, GenericContext context)
    {
        Check(method.Signature.ReturnType, context, () => Place.Of(method));
        foreach (var parameter in method.Signature.ParameterTypes)
            Check(parameter, context, () => Place.Of(method));
        foreach (var constraint in method.Parameters.SelectMany(static parameter => parameter.Constraints))
            Check(constraint, context, () => Place.Of(method));
    }

    private void Check(TypeSignature signature, GenericContext context, Func<string> place)
    {
        foreach (var problem in references.Of(signature))
            problem.At(place());
        instantiations.Check(signature, context, place);
    }
}
