using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Koupleless.CodeFixes.Fixing;

/// <summary>Names in new code: written in full, and shortened when the change is done, with a using directive where one is missing.</summary>
internal static class FullNames
{
    private static readonly SymbolDisplayFormat s_full = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SyntaxAnnotation s_import = new("Koupleless.CodeFixes.Import");

    /// <summary>The type in full, for text that is parsed.</summary>
    public static string Full(ITypeSymbol type) => type.ToDisplayString(s_full);

    /// <summary>Has what is written in full in new code shortened.</summary>
    public static TNode Shorten<TNode>(TNode added)
        where TNode : SyntaxNode
    {
        var names = added.DescendantNodesAndSelf().Where(static node =>
            node is QualifiedNameSyntax or MemberAccessExpressionSyntax or AliasQualifiedNameSyntax
            && node is not MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax }
            && node.GetFirstToken().IsKind(SyntaxKind.GlobalKeyword)
            && node.Parent is not (QualifiedNameSyntax or MemberAccessExpressionSyntax));
        return added.ReplaceNodes(names, static (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation, s_import))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary>Adds the using directives that the new code of a solution is without.</summary>
    public static async Task<Solution> ImportAsync(Solution changed, Solution original, CancellationToken cancellationToken)
    {
        foreach (var id in changed.GetChanges(original).GetProjectChanges().SelectMany(static project => project.GetChangedDocuments()))
        {
            var document = changed.GetDocument(id)!;
            var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            var names = root.GetAnnotatedNodes(s_import).ToArray();
            if (names.Length == 0)
            {
                continue;
            }

            var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
            foreach (var @namespace in names.Select(name => MissingNamespace(model, name)).OfType<string>().Distinct())
            {
                root = Usings.Add((CompilationUnitSyntax)root, @namespace);
            }

            changed = changed.WithDocumentSyntaxRoot(id, root);
        }

        return changed;
    }

    private static string? MissingNamespace(SemanticModel model, SyntaxNode name)
    {
        var symbol = model.GetSymbolInfo(name).Symbol;
        var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
        return type is null || model.LookupNamespacesAndTypes(name.SpanStart, name: type.Name).Any(seen => SymbolEqualityComparer.Default.Equals(seen, type.OriginalDefinition))
            ? null
            : type.ContainingNamespace.ToDisplayString();
    }
}
