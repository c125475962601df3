using System.Collections.Immutable;
using System.Composition;
using Koupleless.Analyzers;
using Koupleless.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Koupleless.CodeFixes.Rules.Unload.Hosting;

/// <summary>Lets the handlers of an HTTP client live as long as the module, so that no timer ends them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HandlerLifetimeFixProvider)), Shared]
public sealed class HandlerLifetimeFixProvider : HazardFixProvider
{
    private const string Infinite = "global::System.Threading.Timeout.InfiniteTimeSpan";
    private const string Title = "Let the handlers live as long as the module";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.HttpHandlerLifetime];

    internal override IEnumerable<Fix> Find(FixSite site)
    {
        if (site.Node is not InvocationExpressionSyntax call || site.Model.GetTypeInfo(call).Type is not { } type)
        {
            yield break;
        }

        if (FindLifetime(call) is { } lifetime)
        {
            yield return Fix.InDocument(Title, nameof(HandlerLifetimeFixProvider), site, editor =>
                editor.ReplaceNode(lifetime, (current, _) => FullNames.Shorten(SyntaxFactory.ParseExpression(Infinite)).WithTriviaFrom(current)));
        }
        else if (!IsSetLater(call) && type.Name is ("IHttpClientBuilder" or "IServiceCollection"))
        {
            var next = type.Name == "IHttpClientBuilder"
                ? $"SetHandlerLifetime({Infinite})"
                : $"ConfigureHttpClientDefaults(client => client.SetHandlerLifetime({Infinite}))";
            yield return Fix.InDocument(Title, nameof(HandlerLifetimeFixProvider), site, editor =>
                editor.ReplaceNode(call, (current, _) => ChainedCall.Append((ExpressionSyntax)current, next)));
        }
    }

    // By way of a local: the last setting counts.
    private static bool IsSetLater(InvocationExpressionSyntax call) =>
        call.FirstAncestorOrSelf<StatementSyntax>() is LocalDeclarationStatementSyntax { Parent: { } scope }
        && (scope is GlobalStatementSyntax ? scope.Parent! : scope).DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(static name => name.Identifier.ValueText == "SetHandlerLifetime");

    // A finite lifetime that the chain of calls sets.
    private static ExpressionSyntax? FindLifetime(ExpressionSyntax start)
    {
        var expression = start;
        while (expression.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access && access.Expression == expression)
        {
            if (access.Name.Identifier.ValueText == "SetHandlerLifetime" && next.ArgumentList.Arguments.Count == 1)
            {
                return next.ArgumentList.Arguments[0].Expression;
            }

            expression = next;
        }

        return null;
    }
}
