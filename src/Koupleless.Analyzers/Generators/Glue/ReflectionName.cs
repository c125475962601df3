using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Generators.Glue;

/// <summary>The name of a type as <c>System.Type.ToString</c> gives it at run time.</summary>
internal static class ReflectionName
{
    public static string Of(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => $"{Of(array.ElementType)}[{new string(',', array.Rank - 1)}]",
        IDynamicTypeSymbol => "System.Object",
        INamedTypeSymbol named => Definition(named) + Arguments(named),
        _ => type.ToDisplayString(),
    };

    private static string Definition(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
        {
            return $"{Definition(outer)}+{type.MetadataName}";
        }

        return type.ContainingNamespace is { IsGlobalNamespace: false } space
            ? $"{space.ToDisplayString()}.{type.MetadataName}"
            : type.MetadataName;
    }

    private static string Arguments(INamedTypeSymbol type)
    {
        var arguments = new List<ITypeSymbol>();
        for (var current = type; current is not null; current = current.ContainingType)
        {
            arguments.InsertRange(0, current.TypeArguments);
        }

        return arguments.Count == 0 ? "" : $"[{string.Join(",", arguments.Select(Of))}]";
    }
}
