using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Resolution;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Checks;

/// <summary>Checks what a type implements or overrides by name: explicit implementations and covariant overrides.</summary>
internal sealed class ImplementationCheck(Assignability assignability, ProblemCollector problems)
{
    public void Run(TypeNode type)
    {
        foreach (var implementation in type.Implementations)
        {
            if (implementation is { Declaration: { Method.Type.Image.IsModule: false } declaration, Body: { } body })
                Check(declaration.Method, declaration.Type, body, new(type, body));
        }
    }

    private void Check(MethodNode declared, TypeInstance declaring, MethodNode body, Site site)
    {
        if (!declared.IsVirtual)
            Add(declared, "is not virtual", site);
        // In an interface an implementation of another interface's method is final, and so is one that takes it back.
        else if (declared.IsFinal && !declared.Type.IsInterface)
            Add(declared, "is sealed", site);
        else if (!Accessibility.CanUse(declared, site.Type))
            Add(declared, "is not visible to its implementation", site);
        else if (!GenericParameters.AreCompatible(body, declared, declaring.Arguments))
            Add(declared, "has other constraints than its implementation", site);
        else if (!assignability.IsAssignable(body.Signature.ReturnType, Substitution.Apply(declared.Signature.ReturnType, declaring.Arguments), site))
            Add(declared, $"does not return what its override returns: {SignatureFormatter.Format(body.Signature.ReturnType)}", site);
    }

    private void Add(MethodNode target, string what, Site site)
    {
        var name = SignatureFormatter.Format(target);
        problems.Add(LinkProblemKind.NotOverridable, target.Type.Image.Name, name, $"{name} {what}.").At(site);
    }
}
