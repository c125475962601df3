using Koupleless.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Koupleless.CodeFixes.Rules.Unload.Events;

/// <summary>The function that a lambda becomes, so that its handler has a name to be removed by.</summary>
internal static class HandlerFunction
{
    /// <summary>True when the lambda uses nothing that only the code around it has.</summary>
    public static bool IsSelfContained(SemanticModel model, AnonymousFunctionExpressionSyntax lambda) =>
        model.AnalyzeDataFlow(lambda) is { Succeeded: true } flow
        && flow.ReadInside.Concat(flow.WrittenInside).All(symbol =>
            symbol is IParameterSymbol { IsThis: true }
            || symbol.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } && IsOfPrimaryConstructor(symbol)
            || symbol.Locations.Any(location => location.SourceTree == lambda.SyntaxTree && lambda.Span.Contains(location.SourceSpan)))
        && !flow.UsedLocalFunctions.Any();

    /// <summary>The text of a function with the code of the lambda, without modifiers for a type.</summary>
    public static string Text(SemanticModel model, AnonymousFunctionExpressionSyntax lambda, string name, string newLine)
    {
        var symbol = (IMethodSymbol)model.GetSymbolInfo(lambda).Symbol!;
        var modifiers = string.Concat(lambda.Modifiers.Select(static modifier => $"{modifier.Text} "));
        var parameters = string.Join(", ", symbol.Parameters.Select((parameter, index) =>
            $"{FullNames.Full(parameter.Type)} {NameOf(model, lambda, parameter, index)}"));
        var body = lambda.Body is BlockSyntax block
            ? $"{newLine}{block.WithoutTrivia()}"
            : $" => {lambda.Body.WithoutTrivia()};";
        return $"{modifiers}{FullNames.Full(symbol.ReturnType)} {name}({parameters}){body}";
    }

    // Two discards would be one name twice: the delegate has names for them.
    private static string NameOf(SemanticModel model, AnonymousFunctionExpressionSyntax lambda, IParameterSymbol parameter, int index)
    {
        if (!parameter.IsDiscard && parameter.Name is not ("_" or ""))
        {
            return SyntaxFacts.GetKeywordKind(parameter.Name) == SyntaxKind.None ? parameter.Name : "@" + parameter.Name;
        }

        var invoke = (model.GetTypeInfo(lambda).ConvertedType as INamedTypeSymbol)?.DelegateInvokeMethod;
        return parameter.IsDiscard || !lambda.Body.DescendantTokens().Any(static token => token.ValueText == "_")
            ? invoke?.Parameters[index].Name is { Length: > 0 } given ? given : $"arg{index}"
            : parameter.Name;
    }

    private static bool IsOfPrimaryConstructor(ISymbol symbol) =>
        symbol.ContainingSymbol.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is TypeDeclarationSyntax);
}
