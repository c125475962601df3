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

/// <summary>Stops the module's application in place of the process, and leaves the code as <c>Environment.Exit</c> does.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StopApplicationFixProvider)), Shared]
public sealed class StopApplicationFixProvider : HazardFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ProcessTermination, RuleIds.InterceptedExit];

    internal override IEnumerable<Fix> Find(FixSite site)
    {
        if (site.Node is InvocationExpressionSyntax { Parent: ExpressionStatementSyntax statement } call
            && site.Model.GetSymbolInfo(call).Symbol is IMethodSymbol { Name: "Exit", ContainingType.Name: "Environment" }
            && ApplicationStopping.ExpressionAt(site) is { } lifetime
            && !lifetime.Contains("(")
            && Leave(site, statement, call) is { } leave)
        {
            var stop = SyntaxFactory.ParseExpression($"{lifetime}.StopApplication()").WithTriviaFrom(call);
            yield return Fix.InDocument("Stop the application of the module", nameof(StopApplicationFixProvider), site, editor =>
            {
                editor.ReplaceNode(call, (_, _) => stop);
                if (leave.Length > 0)
                {
                    var @return = SyntaxFactory.ParseStatement(leave)
                        .WithTrailingTrivia(SyntaxFactory.EndOfLine(site.NewLine))
                        .WithAdditionalAnnotations(Formatter.Annotation);
                    if (statement.Parent is GlobalStatementSyntax global)
                    {
                        editor.InsertAfter(global, SyntaxFactory.GlobalStatement(@return));
                    }
                    else
                    {
                        editor.InsertAfter(statement, @return);
                    }
                }
            });
        }
    }

    // The statement that leaves the code, empty when it ends there anyway; null when there is none.
    private static string? Leave(FixSite site, ExpressionStatementSyntax statement, InvocationExpressionSyntax call)
    {
        if (site.IsTopLevel)
        {
            var program = statement.SyntaxTree.GetRoot();
            var returnsCode = program.ChildNodes().OfType<GlobalStatementSyntax>().SelectMany(static global => global.DescendantNodes(static node => !Functions.Is(node)))
                .Any(static node => node is ReturnStatementSyntax { Expression: not null });
            return statement.Parent is not (BlockSyntax or GlobalStatementSyntax) ? null
                : returnsCode ? $"return {call.ArgumentList.Arguments[0].Expression};" : "return;";
        }

        if (statement.Parent is not BlockSyntax block)
        {
            return null;
        }

        var next = block.Statements.ElementAtOrDefault(block.Statements.IndexOf(statement) + 1);
        return next is ReturnStatementSyntax or ThrowStatementSyntax || (next is null && block.Parent == site.Function) ? ""
            : ReturnsNothing(site) ? "return;"
            : null;
    }

    private static bool ReturnsNothing(FixSite site) =>
        site.Model.GetEnclosingSymbol(site.Node.SpanStart) is IMethodSymbol method
        && (method.ReturnsVoid || (method.IsAsync && method.ReturnType is INamedTypeSymbol { TypeArguments.IsEmpty: true }));
}
