using System.Collections.Immutable;
using System.Composition;
using Koupleless.Analyzers;
using Koupleless.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Koupleless.CodeFixes.Rules.Unload;

/// <summary>
/// Makes an object of the module's with the base's services, in place of asking them for it: a logger by the factory of
/// loggers, another object by its constructor.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BaseServiceLookupFixProvider)), Shared]
public sealed class BaseServiceLookupFixProvider : HazardFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.BaseServiceLookup];

    internal override IEnumerable<Fix> Find(FixSite site)
    {
        if (site.Node is not InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax access } call
            || site.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol { Name: "GetService" or "GetRequiredService", TypeArguments: { Length: 1 } types } method
            || types[0] is not INamedTypeSymbol type)
        {
            yield break;
        }

        if (type is { Name: "ILogger", TypeArguments: { Length: 1 } categories } && type.ContainingNamespace.ToDisplayString() == "Microsoft.Extensions.Logging")
        {
            var logger = $"{access.Expression.WithoutTrivia()}.GetRequiredService<global::Microsoft.Extensions.Logging.ILoggerFactory>().CreateLogger<{FullNames.Full(categories[0])}>()";
            yield return Replace("Make the logger by its factory", site, call, logger, editor =>
                Usings.AddForExtension(editor, site, site.Model.Compilation.GetTypeByMetadataName("Microsoft.Extensions.Logging.ILoggerFactory")!, "CreateLogger", "Microsoft.Extensions.Logging"));
        }
        else if (method.Name == "GetRequiredService" && type is { TypeKind: TypeKind.Class, IsAbstract: false })
        {
            var created = $"global::Microsoft.Extensions.DependencyInjection.ActivatorUtilities.CreateInstance<{FullNames.Full(type)}>({access.Expression.WithoutTrivia()})";
            yield return Replace($"Make a '{type.Name}' with the services", site, call, created, static _ => { });
        }
    }

    private static Fix Replace(string title, FixSite site, ExpressionSyntax call, string text, Action<DocumentEditor> import) =>
        Fix.InDocument(title, nameof(BaseServiceLookupFixProvider), site, editor =>
        {
            editor.ReplaceNode(call, (_, _) => FullNames.Shorten(SyntaxFactory.ParseExpression(text)).WithTriviaFrom(call));
            import(editor);
        });
}
