using System.Collections.Immutable;
using System.Reflection;
using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Resolution;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Checks;

/// <summary>Checks that a type implements every member of its interfaces.</summary>
internal sealed class InterfaceCheck(ProblemCollector problems)
{
    public void Run(TypeNode type)
    {
        if (type.IsInterface || type.IsAbstract)
            return;
        var bases = type.SelfAndBases.Types;
        var isComplete = type.SelfAndBases.IsComplete;
        var declared = new List<TypeInstance>();
        // What only the base's own classes declare, they implement themselves.
        foreach (var link in bases.Where(static link => link.Node.Image.IsModule))
            isComplete &= Hierarchy.AddInterfaces(link, declared);
        if (!isComplete)
            return;

        foreach (var implemented in declared)
        {
            if (implemented.Node is not { Image.IsModule: false, IsInterface: true })
                continue;
            foreach (var method in implemented.Node.Methods)
            {
                if (method is { IsVirtual: true, IsAbstract: true })
                    Check(type, bases, declared, implemented, method);
            }
        }
    }

    private void Check(TypeNode type, ImmutableArray<TypeInstance> bases, List<TypeInstance> interfaces, TypeInstance implemented, MethodNode method)
    {
        var signature = Substitution.Apply(method.Signature, implemented.Arguments);
        foreach (var link in bases)
        {
            if (ImplementsExplicitly(link, implemented, method))
                return;
            foreach (var candidate in link.Node.FindMethods(method.Name))
            {
                if (candidate.Access != MethodAttributes.Public
                    || candidate.IsStatic != method.IsStatic
                    || (!candidate.IsVirtual && !candidate.IsStatic)
                    || !SignatureComparer.Equal(Substitution.Apply(candidate.Signature, link.Arguments), signature))
                {
                    continue;
                }

                if (!GenericParameters.AreCompatible(candidate, method, implemented.Arguments))
                    Add(LinkProblemKind.NotOverridable, method, "has other constraints than its implementation", type);
                return;
            }
        }

        if (!interfaces.Any(other => other.Node != implemented.Node && ImplementsExplicitly(other, implemented, method)))
            Add(LinkProblemKind.NotImplemented, method, "is not implemented", type);
    }

    private static bool ImplementsExplicitly(TypeInstance type, TypeInstance implemented, MethodNode method)
    {
        foreach (var implementation in type.Node.Implementations)
        {
            if (implementation.Declaration is { } declaration
                && declaration.Method == method
                && SignatureComparer.Equal(Substitution.Apply(declaration.Type.Arguments, type.Arguments), implemented.Arguments))
            {
                return !implementation.IsAbstract;
            }
        }

        return false;
    }

    private void Add(LinkProblemKind kind, MethodNode target, string what, TypeNode type)
    {
        var name = SignatureFormatter.Format(SignatureFormatter.Format(target.Type.Signature), target.Name, target.Signature);
        problems.Add(kind, target.Type.Image.Name, name, $"{name} {what}.").At(new Site(type));
    }
}
