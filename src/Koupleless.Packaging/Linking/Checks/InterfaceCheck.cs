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
                // A final one implements a method of another interface, or takes its implementation back.
                if (method is { IsVirtual: true, IsFinal: false })
                    Check(type, bases, implemented, method);
            }
        }
    }

    private void Check(TypeNode type, ImmutableArray<TypeInstance> bases, TypeInstance implemented, MethodNode method)
    {
        var signature = Substitution.Apply(method.Signature, implemented.Arguments);
        foreach (var link in bases)
        {
            if (DefaultImplementations.Find(link, implemented, method) is not null)
                return;
            // A static one is implemented by a row of the class's own, which the compiler makes.
            if (method.IsStatic)
                continue;
            foreach (var candidate in link.Node.FindMethods(method.Name))
            {
                if (candidate is not { Access: MethodAttributes.Public, IsStatic: false, IsVirtual: true }
                    || !SignatureComparer.Equal(Substitution.Apply(candidate.Signature, link.Arguments), signature))
                {
                    continue;
                }

                if (!GenericParameters.AreCompatible(candidate, method, implemented.Arguments))
                    Add(LinkProblemKind.NotOverridable, method, "has other constraints than its implementation", type);
                return;
            }
        }

        switch (DefaultImplementations.MostSpecific(type, implemented, method))
        {
            case { Count: > 1 }:
                Add(LinkProblemKind.NotImplemented, method, "has several implementations in interfaces, none of which is the most specific", type);
                break;
            case [{ IsAbstract: true }]:
                Add(LinkProblemKind.NotImplemented, method, "is not implemented", type);
                break;
        }
    }

    private void Add(LinkProblemKind kind, MethodNode target, string what, TypeNode type)
    {
        var name = SignatureFormatter.Format(target);
        problems.Add(kind, target.Type.Image.Name, name, $"{name} {what}.").At(new Site(type));
    }
}
