using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Resolution;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Checks;

/// <summary>Checks the types in the declarations of a type and its members.</summary>
internal sealed class SignatureCheck(ReferenceCheck references, InstantiationCheck instantiations)
{
    public void Run(TypeNode type)
    {
        var site = new Site(type);
        if (type.BaseType is { } baseType)
            Check(baseType, site);
        foreach (var declared in type.Interfaces)
            Check(declared, site);
        foreach (var parameter in type.Parameters)
            Check(parameter, site);
        foreach (var field in type.Fields)
            Check(field.Signature, site with { Field = field });
        foreach (var method in type.Methods)
            Run(method, site with { Method = method });
    }

    private void Run(MethodNode method, Site site)
    {
        Check(method.Signature.ReturnType, site);
        foreach (var parameter in method.Signature.ParameterTypes)
            Check(parameter, site);
        foreach (var parameter in method.Parameters)
            Check(parameter, site);
    }

    private void Check(GenericParameterNode parameter, Site site)
    {
        foreach (var constraint in parameter.Constraints)
            Check(constraint, site);
    }

    private void Check(TypeSignature signature, Site site)
    {
        foreach (var problem in references.Of(signature))
            problem.At(site);
        instantiations.Check(signature, site);
    }
}
