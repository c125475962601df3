using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Koupleless.CodeFixes.Fixing;

/// <summary>One more call in a chain of calls.</summary>
internal static class ChainedCall
{
    /// <summary>The expression with <c>.call</c> behind it; nodes in it stay what they are.</summary>
    public static ExpressionSyntax Append(ExpressionSyntax expression, string call)
    {
        var chain = (InvocationExpressionSyntax)SyntaxFactory.ParseExpression($"x.{call}");
        var access = (MemberAccessExpressionSyntax)chain.Expression;
        return FullNames.Shorten(chain.ReplaceNode(access.Expression, expression.WithoutTrailingTrivia()))
            .WithTrailingTrivia(expression.GetTrailingTrivia());
    }
}
