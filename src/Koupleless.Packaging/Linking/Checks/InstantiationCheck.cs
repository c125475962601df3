using System.Collections.Immutable;
using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Resolution;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Checks;

/// <summary>Checks type arguments against the constraints that they meet in this base.</summary>
internal sealed class InstantiationCheck(Constraints constraints, ProblemCollector problems)
{
    /// <summary>Checks every generic type that a signature names.</summary>
    /// <param name="signature">The signature.</param>
    /// <param name="site">Where it stands.</param>
    public void Check(TypeSignature signature, Site site)
    {
        switch (signature)
        {
            case GenericSignature generic:
                foreach (var argument in generic.Arguments)
                    Check(argument, site);
                if (TypeInstance.Of(generic) is { } type && constraints.Violation(type.Node.Parameters, type.Arguments, type.Arguments, [], site) is { } violation)
                    Add(type.Node.Image, SignatureFormatter.Format(type.Node.Signature), violation).At(site);
                break;
            case WrappedSignature wrapped:
                Check(wrapped.Element, site);
                break;
            case ArraySignature array:
                Check(array.Element, site);
                break;
            case ModifiedSignature modified:
                Check(modified.Element, site);
                break;
        }
    }

    /// <summary>Checks the type arguments of a method.</summary>
    public void Check(TypeInstance declaring, MethodNode method, ImmutableArray<TypeSignature> arguments, Site site)
    {
        if (constraints.Violation(method.Parameters, arguments, declaring.Arguments, arguments, site) is { } violation)
            Add(method.Type.Image, SignatureFormatter.Format(method), violation).At(site);
    }

    private ProblemCollector.Problem Add(AssemblyImage supplier, string target, string violation) =>
        problems.Add(LinkProblemKind.ConstraintViolated, supplier.Name, $"{target}: {violation}", $"{target}: {violation}.");
}
