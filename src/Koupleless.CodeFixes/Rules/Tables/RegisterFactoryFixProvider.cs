using System.Collections.Immutable;
using System.Composition;
using Koupleless.Analyzers.Analysis.Ownership;
using Koupleless.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Koupleless.CodeFixes.Rules.Tables;

/// <summary>Gives a service container a factory in place of an instance: it disposes what it has made, and nothing else.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RegisterFactoryFixProvider)), Shared]
public sealed class RegisterFactoryFixProvider : HazardFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => Releasable.Rules;

    internal override IEnumerable<Fix> Find(FixSite site)
    {
        if (Releasable.At(site) is { Call.IsDispose: true, Value: { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } value }
            && site.Model.GetSymbolInfo(call).Symbol is IMethodSymbol { Name: "AddSingleton" or "TryAddSingleton" } method
            && Containers.IsRegistration(method)
            && method.Parameters[method.Parameters.Length - 1].Type.TypeKind != TypeKind.Delegate)
        {
            yield return Fix.InDocument("Register a factory, so that the container disposes it", nameof(RegisterFactoryFixProvider), site, editor =>
                editor.ReplaceNode(value, static (current, _) =>
                    ((SimpleLambdaExpressionSyntax)SyntaxFactory.ParseExpression("_ => x"))
                        .WithExpressionBody((ExpressionSyntax)current.WithoutTrivia())
                        .WithTriviaFrom(current)));
        }
    }
}
