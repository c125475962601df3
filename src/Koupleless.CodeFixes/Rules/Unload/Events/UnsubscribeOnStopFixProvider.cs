using System.Collections.Immutable;
using System.Composition;
using Koupleless.Analyzers;
using Koupleless.CodeFixes.Fixing;
using Koupleless.CodeFixes.Lifetime;
using Koupleless.CodeFixes.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Koupleless.CodeFixes.Rules.Unload.Events;

/// <summary>
/// Removes a handler that top-level statements, or a static method with the application at hand, add, when the application
/// stops. A lambda becomes a local function.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnsubscribeOnStopFixProvider)), Shared]
public sealed class UnsubscribeOnStopFixProvider : HazardFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.StaticEvent, RuleIds.SharedObjectEvent];

    internal override IEnumerable<Fix> Find(FixSite site)
    {
        // What ends as a local function is named at one place, and what is called gives another object each time.
        if (Subscription.At(site) is not { Statement: { } statement } subscription
            || subscription.Assignment.Left.DescendantNodes().OfType<InvocationExpressionSyntax>().Any()
            || (subscription.Lambda is null && subscription.Assignment.Right is not (IdentifierNameSyntax or MemberAccessExpressionSyntax))
            || ApplicationStopping.FindFor(site, statement) is not { } stopping)
        {
            yield break;
        }

        yield return Fix.InDocument("Remove the handler when the application stops", nameof(UnsubscribeOnStopFixProvider), site, editor =>
        {
            var handler = subscription.Assignment.Right.WithoutTrivia().ToString();
            if (subscription.Lambda is { } lambda)
            {
                handler = NewNames.OfLocal(site, $"On{subscription.Event.Name}");
                handler = char.ToUpperInvariant(handler[0]) + handler.Substring(1);
                var function = FullNames.Shorten(SyntaxFactory.ParseStatement(HandlerFunction.Text(site.Model, lambda, handler, site.NewLine)))
                    .WithLeadingTrivia(statement.GetLeadingTrivia())
                    .WithTrailingTrivia(SyntaxFactory.EndOfLine(site.NewLine));
                editor.ReplaceNode(lambda, (current, _) => SyntaxFactory.IdentifierName(handler).WithTriviaFrom(current));
                editor.ReplaceNode(statement, static (current, _) => current.WithoutLeadingTrivia().WithAdditionalAnnotations(Formatter.Annotation));
                if (statement.Parent is GlobalStatementSyntax global)
                {
                    editor.InsertBefore(global, SyntaxFactory.GlobalStatement(function));
                }
                else
                {
                    editor.InsertBefore(statement, function);
                }
            }

            stopping.Register(editor, $"{subscription.Assignment.Left.WithoutTrivia()} -= {handler}");
        });
    }
}
