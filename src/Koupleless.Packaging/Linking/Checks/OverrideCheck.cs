using System.Collections.Immutable;
using System.Reflection;
using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Resolution;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Checks;

/// <summary>Checks what a class overrides, and that nothing abstract of its base classes is left.</summary>
internal sealed class OverrideCheck(ProblemCollector problems)
{
    public void Run(TypeNode type)
    {
        if (type.IsInterface || type.IsValueType || TypeInstance.Of(type.BaseType) is null)
            return;
        var bases = type.SelfAndBases.Types;
        foreach (var method in type.Methods)
        {
            if (method is { IsVirtual: true, IsNewSlot: false, IsStatic: false } && Overridden(method, bases) is { Method.Type.Image.IsModule: false } overridden)
                CheckOverride(method, overridden.Method, overridden.Declaring);
        }

        if (!type.IsAbstract)
            CheckAbstract(type, bases);
    }

    private static (TypeInstance Declaring, MethodNode Method)? Overridden(MethodNode method, ImmutableArray<TypeInstance> bases)
    {
        foreach (var link in bases.Skip(1))
        {
            foreach (var candidate in link.Node.FindMethods(method.Name))
            {
                if (candidate is { IsVirtual: true, IsStatic: false } && Same(candidate, link, method))
                    return (link, candidate);
            }
        }

        return null;
    }

    private void CheckOverride(MethodNode method, MethodNode overridden, TypeInstance declaring)
    {
        if (!Accessibility.CanUse(overridden, method.Type))
            Add(LinkProblemKind.NotOverridable, overridden, "is not visible to its override", new(method.Type, method));
        else if (overridden.IsFinal)
            Add(LinkProblemKind.NotOverridable, overridden, "is sealed", new(method.Type, method));
        else if (IsNarrower(method, overridden))
            Add(LinkProblemKind.NotOverridable, overridden, "is more accessible than its override", new(method.Type, method));
        else if (!GenericParameters.AreCompatible(method, overridden, declaring.Arguments))
            Add(LinkProblemKind.NotOverridable, overridden, "has other constraints than its override", new(method.Type, method));
    }

    private void CheckAbstract(TypeNode type, ImmutableArray<TypeInstance> bases)
    {
        for (var i = 1; i < bases.Length; i++)
        {
            var link = bases[i];
            if (link.Node is not { Image.IsModule: false, IsAbstract: true })
                continue;
            foreach (var method in link.Node.Methods)
            {
                if (method is { IsAbstract: true, IsStatic: false } && !IsOverridden(method, link, bases, i))
                    Add(LinkProblemKind.NotImplemented, method, "is abstract", new(type));
            }
        }
    }

    /// <summary>Follows the slot of an abstract method from its class down to the one that is checked.</summary>
    private static bool IsOverridden(MethodNode method, TypeInstance declaring, ImmutableArray<TypeInstance> bases, int depth)
    {
        var isOverridden = false;
        var isHidden = false;
        var signature = Substitution.Apply(method.Signature, declaring.Arguments);
        for (var i = depth - 1; i >= 0; i--)
        {
            var link = bases[i];
            if (link.Node.Implementations.Any(implementation => implementation.Declaration?.Method == method))
                isOverridden = true;
            foreach (var candidate in link.Node.FindMethods(method.Name))
            {
                if (candidate is not { IsVirtual: true, IsStatic: false } || !SignatureComparer.Equal(Substitution.Apply(candidate.Signature, link.Arguments), signature))
                    continue;
                // A new slot takes the overrides further down.
                isHidden |= candidate.IsNewSlot;
                if (!isHidden)
                    isOverridden = !candidate.IsAbstract;
            }
        }

        return isOverridden;
    }

    private static bool Same(MethodNode candidate, TypeInstance link, MethodNode method) =>
        SignatureComparer.Equal(Substitution.Apply(candidate.Signature, link.Arguments), method.Signature);

    private static bool IsNarrower(MethodNode method, MethodNode overridden) => overridden.Access switch
    {
        MethodAttributes.Public => method.Access != MethodAttributes.Public,
        // In another assembly the override of a `protected internal` member is `protected`.
        MethodAttributes.Family or MethodAttributes.FamORAssem => method.Access is not (MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem),
        _ => false,
    };

    private void Add(LinkProblemKind kind, MethodNode target, string what, Site site)
    {
        var name = SignatureFormatter.Format(target);
        problems.Add(kind, target.Type.Image.Name, name, $"{name} {what}.").At(site);
    }
}
