using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Koupleless.Analyzers.Rules.ProcessState;

/// <summary>The attribute by which a person answers for a static.</summary>
internal static class AuditedStatic
{
    private const string Attribute = "Koupleless.AuditedStaticAttribute";

    public static AttributeData? Find(ISymbol member) =>
        FindOn(member) ?? (HasAttributesForField(member) && BackingField(member) is { } field ? FindOn(field) : null);

    /// <summary>An audit without a reason counts too: KPL1011 asks for the reason.</summary>
    public static bool IsAudited(ISymbol member) => Find(member) is not null;

    private static AttributeData? FindOn(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            // By name: a project may declare the attribute itself.
            if (attribute.AttributeClass is { Name: "AuditedStaticAttribute" } type && type.ToDisplayString() == Attribute)
            {
                return attribute;
            }
        }

        return null;
    }

    // By syntax first: it is asked of every property.
    private static bool HasAttributesForField(ISymbol member) =>
        member is IPropertySymbol or IEventSymbol
        && member.DeclaringSyntaxReferences.Any(static reference =>
            reference.GetSyntax().FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } declaration
            && declaration.AttributeLists.Any(static list => list.Target?.Identifier.ValueText == "field"));

    private static IFieldSymbol? BackingField(ISymbol member) =>
        member.ContainingType.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, member));
}
