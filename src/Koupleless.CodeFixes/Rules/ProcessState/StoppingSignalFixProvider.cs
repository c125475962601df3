using System.Collections.Immutable;
using System.Composition;
using Koupleless.Analyzers;
using Koupleless.CodeFixes.Fixing;
using Koupleless.CodeFixes.Lifetime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Koupleless.CodeFixes.Rules.ProcessState;

/// <summary>Runs what a handler of a signal to stop does when the module's application stops: the base sees to the signal.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StoppingSignalFixProvider)), Shared]
public sealed class StoppingSignalFixProvider : HazardFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ProcessSignal];

    internal override IEnumerable<Fix> Find(FixSite site)
    {
        if (HandlerOf(site.Node) is { } handler
            && BodyOf(handler) is { } body
            && ApplicationStopping.ExpressionAt(site) is { } lifetime
            && !lifetime.Contains("("))
        {
            // A block keeps its line.
            var arrow = handler.ToString().Contains("=>" + site.NewLine) ? "=>" + site.NewLine : "=> ";
            var register = SyntaxFactory.ParseExpression($"{lifetime}.ApplicationStopping.Register(() {arrow}{body})")
                .WithTriviaFrom(site.Node)
                .WithAdditionalAnnotations(Formatter.Annotation);
            yield return Fix.InDocument("Handle the stop of the application", nameof(StoppingSignalFixProvider), site, editor =>
                editor.ReplaceNode(site.Node, (_, _) => register));
        }
    }

    // Only where the registration is dropped, or has a type that nothing names.
    private static LambdaExpressionSyntax? HandlerOf(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax, Right: LambdaExpressionSyntax handler } => handler,
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } arguments } call when IsStop(arguments[0].Expression) && HasNoType(call) =>
            arguments[1].Expression as LambdaExpressionSyntax,
        _ => null,
    };

    private static bool IsStop(ExpressionSyntax signal) =>
        signal is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "SIGTERM" or "SIGINT" or "SIGQUIT" };

    private static bool HasNoType(InvocationExpressionSyntax call) => call.Parent switch
    {
        ExpressionStatementSyntax => true,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } => true,
        EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Type.IsVar: true } } => true,
        _ => false,
    };

    // The code without what it tells the signal: `e.Cancel = true`. Null when it needs more of the signal, or is asynchronous.
    private static SyntaxNode? BodyOf(LambdaExpressionSyntax handler)
    {
        var names = handler switch
        {
            ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.Parameters.Select(static parameter => parameter.Identifier.ValueText),
            SimpleLambdaExpressionSyntax lambda => [lambda.Parameter.Identifier.ValueText],
            _ => [],
        };
        var cancels = handler.Block?.Statements.Where(static statement => statement is ExpressionStatementSyntax
        {
            Expression: AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax, Name.Identifier.ValueText: "Cancel" } },
        }) ?? [];
        var body = handler.Body.RemoveNodes(cancels, SyntaxRemoveOptions.KeepNoTrivia);
        return body is not null
            && handler.AsyncKeyword.IsKind(SyntaxKind.None)
            && !body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => names.Contains(name.Identifier.ValueText))
                ? body.WithoutTrivia()
                : null;
    }
}
