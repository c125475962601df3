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
        && GetName(expression) is { } name
        && InterceptedMethods.MayBe(name);

    public static InterceptedCall? Parse(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method
            || GetId(method) is not { } id
            || !InterceptedMethods.Contains(id)
            || model.GetInterceptableLocation(call, cancellationToken) is not { } location)
        {
            return null;
        }

        var last = InterceptedMethods.HasLastVariant(id) && LastStatement.IsLastOfProgram(call, model, cancellationToken);
        var name = GetNameNode(call.Expression)!;
        var position = call.SyntaxTree.GetLineSpan(name.Span, cancellationToken).StartLinePosition;
        return new InterceptedCall(
            id,
            last,
            location.Version,
            location.Data,
            Path.GetFileName(call.SyntaxTree.FilePath),
            position.Line + 1,
            position.Character + 1);
    }

    /// <summary>The id of the method as declared, not as constructed or reduced to instance form.</summary>
    public static string? GetId(IMethodSymbol method) =>
        (method.ReducedFrom ?? method).OriginalDefinition.GetDocumentationCommentId();

    private static string? GetName(ExpressionSyntax expression) => GetNameNode(expression)?.Identifier.ValueText;

    private static SimpleNameSyntax? GetNameNode(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };
}
