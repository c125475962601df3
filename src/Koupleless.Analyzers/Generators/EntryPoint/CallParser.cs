using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Koupleless.Analyzers.Generators.EntryPoint;

/// <summary>Finds the calls to replace.</summary>
internal static class CallParser
{
    /// <summary>By syntax alone: asked of every node of every file.</summary>
    public static bool IsCandidate(SyntaxNode node) =>
        node is InvocationExpressionSyntax { Expression: var expression }
        && GetNameNode(expression)?.Identifier.ValueText is { } name
        && InterceptedMethods.MayBe(name);

    public static InterceptedCall? Parse(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        // As declared, not as constructed or reduced to instance form.
        if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol symbol
            || InterceptedMethods.Find((symbol.ReducedFrom ?? symbol).OriginalDefinition, () => LastStatement.IsLastOfProgram(call, model, cancellationToken)) is not { } method
            || model.GetInterceptableLocation(call, cancellationToken) is not { } location)
        {
            return null;
        }

        var name = GetNameNode(call.Expression)!;
        var position = call.SyntaxTree.GetLineSpan(name.Span, cancellationToken).StartLinePosition;
        return new InterceptedCall(
            method,
            location.Version,
            location.Data,
            Path.GetFileName(call.SyntaxTree.FilePath),
            position.Line + 1,
            position.Character + 1);
    }

    private static SimpleNameSyntax? GetNameNode(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };
}
