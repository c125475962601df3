using System.Collections.Immutable;
using System.Composition;
using Koupleless.Analyzers;
using Koupleless.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Koupleless.CodeFixes.Rules.Unload.Hosting;

/// <summary>Has EF Core keep the services of a context with the context's own options, and not in the base.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ServiceProviderCachingFixProvider)), Shared]
public sealed class ServiceProviderCachingFixProvider : HazardFixProvider
{
    private const string Call = "EnableServiceProviderCaching(false)";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.EntityFrameworkCache];

    internal override IEnumerable<Fix> Find(FixSite site)
    {
        var (code, options) = site.Node switch
        {
            InvocationExpressionSyntax registration => OptionsOf(registration),
            MethodDeclarationSyntax { ParameterList.Parameters: { Count: 1 } parameters } method => (method, parameters[0].Identifier.Text),
            _ => ((SyntaxNode?)null, ""),
        };
        Fix Change(SyntaxNode node, Func<SyntaxNode, SyntaxNode> change) => Fix.InDocument(
            "Disable the cache of service providers", nameof(ServiceProviderCachingFixProvider), site, editor => editor.ReplaceNode(node, (current, _) => change(current)));

        if (site.Node is BaseObjectCreationExpressionSyntax { Parent: MemberAccessExpressionSyntax or EqualsValueClauseSyntax } creation and not ImplicitObjectCreationExpressionSyntax)
        {
            yield return Change(creation, static current => ChainedCall.Append((ExpressionSyntax)current, Call));
        }
        else if (BlockOf(code) is { } block)
        {
            yield return Change(block, current => Append((BlockSyntax)current, options, site.NewLine));
        }
        else if (ExpressionOf(code) is { } expression && IsOptionsBuilder(site.Model.GetTypeInfo(expression).Type))
        {
            yield return Change(expression, static current => ChainedCall.Append((ExpressionSyntax)current, Call));
        }
    }

    private static (SyntaxNode? Code, string Options) OptionsOf(InvocationExpressionSyntax registration) =>
        registration.ArgumentList.Arguments.Select(static argument => argument.Expression).OfType<LambdaExpressionSyntax>().FirstOrDefault() switch
        {
            SimpleLambdaExpressionSyntax lambda => (lambda, lambda.Parameter.Identifier.Text),
            // The other overload has the services in front.
            ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: > 0 } parameters } lambda => (lambda, parameters.Last().Identifier.Text),
            _ => (null, ""),
        };

    private static BlockSyntax? BlockOf(SyntaxNode? code) => code switch
    {
        LambdaExpressionSyntax lambda => lambda.Block,
        MethodDeclarationSyntax method => method.Body,
        _ => null,
    };

    private static ExpressionSyntax? ExpressionOf(SyntaxNode? code) => code switch
    {
        LambdaExpressionSyntax lambda => lambda.ExpressionBody,
        MethodDeclarationSyntax method => method.ExpressionBody?.Expression,
        _ => null,
    };

    // In front, where no condition and no return is before it.
    private static BlockSyntax Append(BlockSyntax block, string options, string newLine) =>
        block.WithStatements(block.Statements.Insert(0, SyntaxFactory.ParseStatement($"{options}.{Call};")
            .WithTrailingTrivia(SyntaxFactory.EndOfLine(newLine))
            .WithAdditionalAnnotations(Formatter.Annotation)));

    private static bool IsOptionsBuilder(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Name == "DbContextOptionsBuilder")
            {
                return true;
            }
        }

        return false;
    }
}
