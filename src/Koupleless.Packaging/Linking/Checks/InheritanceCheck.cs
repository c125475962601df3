using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Resolution;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Checks;

/// <summary>Checks what a type derives from, what it implements, and what it holds.</summary>
internal sealed class InheritanceCheck(ProblemCollector problems)
{
    public void Run(TypeNode type)
    {
        if (TypeInstance.Of(type.BaseType) is { Node: { Image.IsModule: false } baseType })
        {
            if (baseType.IsInterface)
                Add(LinkProblemKind.NotInheritable, baseType, "is an interface now", type);
            else if (baseType.IsSealed)
                Add(LinkProblemKind.NotInheritable, baseType, "is sealed", type);
            else if (!Accessibility.CanUse(baseType, type))
                Add(LinkProblemKind.Inaccessible, baseType, "is not public", type);
        }

        foreach (var declared in type.Interfaces)
        {
            if (TypeInstance.Of(declared) is not { Node: { Image.IsModule: false } implemented })
                continue;
            if (!implemented.IsInterface)
                Add(LinkProblemKind.NotInheritable, implemented, "is not an interface any more", type);
            else if (!Accessibility.CanUse(implemented, type))
                Add(LinkProblemKind.Inaccessible, implemented, "is not public", type);
        }

        CheckFields(type);
    }

    /// <summary>A field of a <c>ref struct</c> type is for instances of a <c>ref struct</c> only, and no structure holds itself.</summary>
    private void CheckFields(TypeNode type)
    {
        foreach (var field in type.Fields)
        {
            if (TypeInstance.Of(field.Signature) is { Node: { Image.IsModule: false, IsByRefLike: true } held } && (field.IsStatic || !type.IsByRefLike))
                Add(LinkProblemKind.KindChanged, held, "is a ref struct now, and no field can hold it", type, field);
            else if (type.IsValueType && !field.IsStatic && TypeInstance.Of(field.Signature) is { Node.Image.IsModule: false } generic && Holds(generic, type))
                Add(LinkProblemKind.KindChanged, generic.Node, "holds its type argument now, and a structure cannot hold itself", type, field);
        }
    }

    // A structure of the base has one of the module only where it was given it as a type argument.
    private static bool Holds(TypeInstance holder, TypeNode type) =>
        holder.Node.IsValueType
        && holder.Arguments.SelectMany(NamedTypes.In).Any(named => named.Node == type)
        && holder.Node.Fields.Where(static field => !field.IsStatic).Any(field =>
            TypeInstance.Of(Substitution.Apply(field.Signature, holder.Arguments)) is { } held && (held.Node == type || Holds(held, type)));

    private void Add(LinkProblemKind kind, TypeNode target, string what, TypeNode type, FieldNode? field = null)
    {
        var name = SignatureFormatter.Format(target.Signature);
        problems.Add(kind, target.Image.Name, name, $"{name} {what}.").At(new Site(type, Field: field));
    }
}
