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

/// <summary>Has a wait end with the module: by the token that the code has, or by a source that is cancelled when its owner stops.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PassStoppingTokenFixProvider)), Shared]
public sealed class PassStoppingTokenFixProvider : HazardFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.UncancelledWait];

    internal override IEnumerable<Fix> Find(FixSite site)
    {
        if (site.Node is ExpressionSyntax wait
            && StoppingToken.At(site) is { } token
            && WithToken(site, wait, token.Expression) is { } cancellable)
        {
            yield return new Fix($"Pass '{token.Expression}'", nameof(PassStoppingTokenFixProvider), async (editor, cancellationToken) =>
            {
                var document = await editor.GetDocumentEditorAsync(site.Document.Id, cancellationToken).ConfigureAwait(false);
                document.ReplaceNode(wait, (_, _) => cancellable.WithTriviaFrom(wait));
                await token.AddAsync(editor, cancellationToken).ConfigureAwait(false);
            });
        }
    }

    private static ExpressionSyntax? WithToken(FixSite site, ExpressionSyntax wait, string token)
    {
        if (wait is InvocationExpressionSyntax call && site.Model.GetSymbolInfo(call).Symbol is IMethodSymbol method)
        {
            return method is { Name: "Sleep", ContainingType.Name: "Thread" } && call.Parent is ExpressionStatementSyntax
                ? SyntaxFactory.ParseExpression($"{token}.WaitHandle.WaitOne{call.ArgumentList}")
                : TakesToken(method) ? call.AddArgumentListArguments(Argument(call, token))
                : null;
        }

        // A task of the base: what waits for it ends, not the task.
        return wait is MemberAccessExpressionSyntax or IdentifierNameSyntax
            && site.Model.GetTypeInfo(wait).Type is { Name: "Task", ContainingNamespace.Name: "Tasks" }
            ? SyntaxFactory.ParseExpression($"{wait.WithoutTrivia()}.WaitAsync({token})")
            : null;
    }

    private static ArgumentSyntax Argument(InvocationExpressionSyntax call, string token)
    {
        var argument = SyntaxFactory.Argument(SyntaxFactory.ParseExpression(token));
        return call.ArgumentList.Arguments.Count == 0 ? argument : argument.WithLeadingTrivia(SyntaxFactory.Space);
    }

    // This method with a token behind its parameters: as an overload, or as an optional parameter.
    private static bool TakesToken(IMethodSymbol method)
    {
        var last = method.Parameters.LastOrDefault();
        return last is { IsOptional: true, Type.Name: "CancellationToken" }
            || method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Any(other =>
                other.Parameters.Length == method.Parameters.Length + 1
                && other.Parameters[method.Parameters.Length].Type.Name == "CancellationToken"
                && method.Parameters.All(parameter => SymbolEqualityComparer.Default.Equals(parameter.OriginalDefinition.Type, other.Parameters[parameter.Ordinal].Type)));
    }
}
