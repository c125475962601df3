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
    /// <param name="context">Where it stands.</param>
    /// <param name="place">The place for a report.</param>
    public void Check(TypeSignature signature, GenericContext context, Func<string> place)
    {
        switch (signature)
        {
            case GenericSignature generic:
                foreach (var argument in generic.Arguments)
                    Check(argument, context, place);
                if (TypeInstance.Of(generic) is { } type && constraints.Violation(type.Node.Parameters, type.Arguments, type.Arguments, [], context) is { } violation)
                    Add(type.Node.Image, SignatureFormatter.Format(type.Node.Signature), violation).At(place());
                break;
            case WrappedSignature wrapped:
                Check(wrapped.Element, context, place);
                break;
            case ArraySignature array:
                Check(array.Element, context, place);
                break;
            case ModifiedSignature modified:
                Check(modified.Element, context, place);
                break;
        }
    }

    /// <summary>Checks the type arguments of a method.</summary>
    public void Check(TypeInstance declaring, MethodNode method, ImmutableArray<TypeSignature> arguments, GenericContext context, Func<string> place)
    {
        if (constraints.Violation(method.Parameters, arguments, declaring.Arguments, arguments, context) is { } violation)
            Add(method.Type.Image, SignatureFormatter.Format(SignatureFormatter.Format(method.Type.Signature), method.Name, method.Signature), violation).At(place());
    }

    private ProblemCollector.Problem Add(AssemblyImage supplier, string target, string violation) =>
        problems.Add(LinkProblemKind.ConstraintViolated, supplier.Name, $"{target}: {violation}", $"{target}: {violation}.");
}
