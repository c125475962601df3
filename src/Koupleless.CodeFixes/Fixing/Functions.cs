using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Koupleless.CodeFixes.Fixing;

/// <summary>The functions of a syntax tree: methods, constructors, accessors, lambdas, local functions.</summary>
internal static class Functions
{
    public static SyntaxNode? Around(SyntaxNode node) =>
        node.Ancestors()
            .TakeWhile(static ancestor => ancestor is not TypeDeclarationSyntax)
            .FirstOrDefault(Is);

    public static bool Is(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;

    /// <summary>True when the function has been written with <c>async</c>.</summary>
    public static bool IsAsync(SyntaxNode? function) => function switch
    {
        MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.AsyncKeyword),
        AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword),
        _ => false,
    };

    /// <summary>True when no object of the type is at hand there.</summary>
    public static bool IsStatic(SyntaxNode? function) => function switch
    {
        BaseMethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.StaticKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.StaticKeyword) || IsStatic(Around(local)),
        AnonymousFunctionExpressionSyntax lambda => lambda.Modifiers.Any(SyntaxKind.StaticKeyword) || IsStatic(Around(lambda)),
        AccessorDeclarationSyntax { Parent.Parent: BasePropertyDeclarationSyntax property } => property.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ => false,
    };
}
