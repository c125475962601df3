using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Analysis.Tables;

/// <summary>Things that are about types, by the names of the types: told apart by the simple name first, as it is asked of every member that code uses. Immutable.</summary>
internal sealed class TypeIndex<T>(IEnumerable<T> things, Func<T, string> typeIdOf)
{
    private readonly ILookup<string, T> _byTypeName = things.ToLookup(thing => MemberId.SimpleNameOf(typeIdOf(thing)), StringComparer.Ordinal);

    /// <summary>True when something may be about the type.</summary>
    public bool MayBeAbout(INamedTypeSymbol type) => _byTypeName.Contains(type.Name);

    /// <summary>What is about the type.</summary>
    /// <param name="type">As declared, not as constructed.</param>
    public IEnumerable<T> About(INamedTypeSymbol type)
    {
        var id = type.GetDocumentationCommentId();
        return _byTypeName[type.Name].Where(thing => typeIdOf(thing) == id);
    }
}
