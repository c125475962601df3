using Koupleless.Analyzers.Analysis;
using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Rules.Unload.Serialization;

/// <summary>
/// Looks through the members of a serialized type for what makes the framework's serializers keep it: measured, that is a
/// generic type of the framework over a type of the module, such as <c>List&lt;T&gt;</c> or <c>T?</c>. Arrays are fine.
/// </summary>
internal sealed class SerializedGraph(AnalysisScope scope, bool isDataContract)
{
    private readonly HashSet<ITypeSymbol> _seen = new(SymbolEqualityComparer.Default);

    /// <summary>The first type in the graph that is kept, or null.</summary>
    public ITypeSymbol? FindKept(ITypeSymbol type)
    {
        while (type is IArrayTypeSymbol array)
        {
            type = array.ElementType;
        }

        if (type is not INamedTypeSymbol named || !scope.IsModuleType(named) || !_seen.Add(named))
        {
            return null;
        }

        if (!scope.IsModuleType(named.OriginalDefinition))
        {
            return named;
        }

        if (IsCollection(named))
        {
            return isDataContract ? named : null;
        }

        return MembersOf(named).Select(FindKept).FirstOrDefault(static kept => kept is not null);
    }

    private IEnumerable<ITypeSymbol> MembersOf(INamedTypeSymbol type)
    {
        for (var current = type; current is not null && scope.IsModuleType(current); current = current.BaseType)
        {
            var isOptIn = isDataContract && Has(current, "DataContractAttribute");
            foreach (var member in current.GetMembers())
            {
                var memberType = member switch
                {
                    { IsStatic: true } or { IsImplicitlyDeclared: true } => null,
                    IPropertySymbol { GetMethod: not null, Parameters.IsEmpty: true } property => property.Type,
                    IFieldSymbol field => field.Type,
                    _ => null,
                };
                if (memberType is not null
                    && (isOptIn ? Has(member, "DataMemberAttribute") : member.DeclaredAccessibility == Accessibility.Public && !IsIgnored(member)))
                {
                    yield return memberType;
                }
            }
        }
    }

    private bool IsIgnored(ISymbol member) => Has(member, isDataContract ? "IgnoreDataMemberAttribute" : "XmlIgnoreAttribute");

    private static bool IsCollection(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(static contract => contract.SpecialType == SpecialType.System_Collections_IEnumerable);

    private static bool Has(ISymbol symbol, string attribute) =>
        symbol.GetAttributes().Any(data => data.AttributeClass?.Name == attribute);
}
