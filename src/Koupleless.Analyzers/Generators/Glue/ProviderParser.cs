using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Generators.Glue;

/// <summary>
/// Reads <c>[Provides&lt;T&gt;]</c>. The generator takes what is valid; the analyzer reports the rest.
/// </summary>
internal static class ProviderParser
{
    public const string AttributeName = "Koupleless.ProvidesAttribute`1";

    public static IEnumerable<Provider> Parse(ISymbol symbol, IEnumerable<AttributeData> attributes)
    {
        if (symbol is not INamedTypeSymbol implementation)
        {
            yield break;
        }

        foreach (var attribute in attributes)
        {
            if (GetContract(attribute) is { } contract && FindProblem(implementation, contract) is null)
            {
                yield return new Provider(
                    contract.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
                    implementation.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
                    ReflectionName.Of(contract),
                    ReflectionName.Of(implementation),
                    GetOrder(attribute));
            }
        }
    }

    /// <summary>The contract of one attribute; null where the compiler already reports an error.</summary>
    public static ITypeSymbol? GetContract(AttributeData attribute) =>
        attribute.AttributeClass?.TypeArguments.FirstOrDefault() is { TypeKind: not TypeKind.Error } contract ? contract : null;

    /// <summary>Why the class cannot be the implementation, as the end of a sentence; null when it can.</summary>
    public static string? FindProblem(INamedTypeSymbol implementation, ITypeSymbol contract)
    {
        if (contract.TypeKind != TypeKind.Interface)
        {
            return "the contract is not an interface";
        }

        if (!GeneratedCodeAccess.CanName(contract))
        {
            return "the contract is not accessible to the whole assembly";
        }

        if (implementation.IsStatic || implementation.IsAbstract)
        {
            return "the class is abstract or static";
        }

        if (GeneratedCodeAccess.IsGeneric(implementation))
        {
            return "the class is generic or nested in a generic type";
        }

        if (!GeneratedCodeAccess.CanName(implementation))
        {
            return "the class is not accessible to the whole assembly";
        }

        if (!implementation.AllInterfaces.Contains(contract, SymbolEqualityComparer.Default))
        {
            return "the class does not implement it";
        }

        return implementation.InstanceConstructors.Any(static constructor => constructor.DeclaredAccessibility == Accessibility.Public)
            ? null
            : "the class has no public constructor";
    }

    private static int GetOrder(AttributeData attribute)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument is { Key: "Order", Value.Value: int order })
            {
                return order;
            }
        }

        return 0;
    }
}
