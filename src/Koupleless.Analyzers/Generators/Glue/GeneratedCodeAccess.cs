using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Generators.Glue;

/// <summary>Decides whether generated code, which stands in another file and type, can name a symbol.</summary>
internal static class GeneratedCodeAccess
{
    public static bool CanName(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => CanName(array.ElementType),
        INamedTypeSymbol named => IsVisible(named)
            && !named.IsFileLocal
            && (named.ContainingType is null || CanName(named.ContainingType))
            && named.TypeArguments.All(CanName),
        _ => true,
    };

    /// <summary>Of one symbol alone: neither private nor only for derived types.</summary>
    public static bool IsVisible(ISymbol symbol) => symbol.DeclaredAccessibility
        is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal or Accessibility.NotApplicable;

    public static bool IsGeneric(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.TypeParameters.Length > 0)
            {
                return true;
            }
        }

        return false;
    }
}
