using System.Collections.Immutable;
using System.Composition;
using Koupleless.Analyzers;
using Koupleless.CodeFixes.Fixing;
using Koupleless.CodeFixes.Lifetime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Koupleless.CodeFixes.Rules.Unload.Waits;

/// <summary>Ends the loop of a thread with the module.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EndLoopFixProvider)), Shared]
public sealed class EndLoopFixProvider : HazardFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.EndlessThread];

    internal override IEnumerable<Fix> Find(FixSite site)
    {
        if (LoopOf(site) is { } loop && site.At(loop) is var inLoop && StoppingToken.At(inLoop) is { } token)
        {
            var condition = SyntaxFactory.ParseExpression($"!{token.Expression}.IsCancellationRequested");
            yield return new Fix($"End the loop when '{token.Expression}' is cancelled", nameof(EndLoopFixProvider), async (editor, cancellationToken) =>
            {
                var document = await editor.GetDocumentEditorAsync(site.Document.Id, cancellationToken).ConfigureAwait(false);
                document.ReplaceNode(loop, (current, _) => current switch
                {
                    WhileStatementSyntax @while => @while.WithCondition(condition),
                    DoStatementSyntax @do => @do.WithCondition(condition),
                    ForStatementSyntax @for => @for.WithCondition(@for.FirstSemicolonToken.HasTrailingTrivia ? condition : condition.WithLeadingTrivia(SyntaxFactory.Space)),
                    _ => current,
                });
                await token.AddAsync(editor, cancellationToken).ConfigureAwait(false);
            });
        }
    }

    // The loop itself, or one in the code that the thread is made for.
    private static StatementSyntax? LoopOf(FixSite site)
    {
        if (site.Node.FirstAncestorOrSelf<StatementSyntax>() is { } statement && IsEndless(statement) && statement.SpanStart == site.Node.SpanStart)
        {
            return statement;
        }

        var arguments = site.Node switch
        {
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
            InvocationExpressionSyntax call => call.ArgumentList,
            _ => null,
        };
        return arguments?.Arguments.FirstOrDefault()?.Expression is { } code && BodyOf(site, code) is { } body
            ? body.DescendantNodes(static node => node is StatementSyntax or ArrowExpressionClauseSyntax or BaseMethodDeclarationSyntax or CatchClauseSyntax or AnonymousFunctionExpressionSyntax)
                .OfType<StatementSyntax>()
                .FirstOrDefault(IsEndless)
            : null;
    }

    private static SyntaxNode? BodyOf(FixSite site, ExpressionSyntax code)
    {
        if (code is AnonymousFunctionExpressionSyntax { Body: not InvocationExpressionSyntax } lambda)
        {
            return lambda;
        }

        var called = code is AnonymousFunctionExpressionSyntax { Body: InvocationExpressionSyntax call } ? call.Expression : code;
        var method = site.Model.GetSymbolInfo(called).Symbol as IMethodSymbol;
        var declaration = method?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        return declaration?.SyntaxTree == site.Node.SyntaxTree ? declaration : null;
    }

    private static bool IsEndless(StatementSyntax statement) => statement switch
    {
        WhileStatementSyntax { Condition.RawKind: (int)SyntaxKind.TrueLiteralExpression } => true,
        DoStatementSyntax { Condition.RawKind: (int)SyntaxKind.TrueLiteralExpression } => true,
        ForStatementSyntax { Condition: null } => true,
        _ => false,
    };
}
