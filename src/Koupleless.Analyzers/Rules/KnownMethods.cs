using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Rules;

/// <summary>Methods by documentation id, resolved once per compilation; those that are not referenced are absent.</summary>
internal sealed class KnownMethods(Compilation compilation, IEnumerable<string> ids)
{
    private readonly HashSet<ISymbol> _methods = new(
        ids.Distinct().SelectMany(id => DocumentationCommentId.GetSymbolsForDeclarationId(id, compilation)),
        SymbolEqualityComparer.Default);

    public bool IsEmpty => _methods.Count == 0;

    public bool Contains(IMethodSymbol method) => _methods.Contains((method.ReducedFrom ?? method).OriginalDefinition);
}
