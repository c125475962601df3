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

    /// <summary>The type in full, for text that is parsed.</summary>
    public static string Full(ITypeSymbol type) => type.ToDisplayString(s_full);

    /// <summary>Has what is written in full in new code shortened.</summary>
    public static TNode Shorten<TNode>(TNode added)
        where TNode : SyntaxNode
    {
        var names = added.DescendantNodesAndSelf().Where(static node =>
            node is QualifiedNameSyntax or MemberAccessExpressionSyntax
            && node is not MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax }
            && node.GetFirstToken().IsKind(SyntaxKind.GlobalKeyword)
            && node.Parent is not (QualifiedNameSyntax or MemberAccessExpressionSyntax));
        return added.ReplaceNodes(names, static (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }
}
