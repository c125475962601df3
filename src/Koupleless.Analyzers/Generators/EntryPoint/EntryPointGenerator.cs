using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Koupleless.Analyzers.Generators.EntryPoint;

/// <summary>
/// Replaces the calls by which a program makes and runs its hosts, so that a base takes part in them. Where no base
/// is attached, each replacement makes the original call.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class EntryPointGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var isModule = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => ModuleBuild.IsModule(options))
            .WithTrackingName("EntryPointIsModule");

        var calls = context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => CallParser.IsCandidate(node),
                static (candidate, cancellationToken) =>
                    CallParser.Parse((InvocationExpressionSyntax)candidate.Node, candidate.SemanticModel, cancellationToken))
            .Where(static call => call is not null)
            .Select(static (call, _) => call!)
            .WithTrackingName("EntryPointCalls")
            .Collect()
            .Select(static (calls, _) => new EquatableArray<InterceptedCall>(calls
                .OrderBy(static call => call.File, StringComparer.Ordinal)
                .ThenBy(static call => call.Line)
                .ThenBy(static call => call.Column)
                .ThenBy(static call => call.Data, StringComparer.Ordinal)))
            .WithTrackingName("EntryPointAllCalls");

        var output = calls
            .Combine(isModule)
            .Select(static (pair, _) => pair.Right ? pair.Left : default)
            .WithTrackingName("EntryPointOutput");

        // No code of the project refers to the replacements, so an editor need not have them.
        context.RegisterImplementationSourceOutput(output, static (production, calls) =>
        {
            if (calls.Count > 0)
            {
                production.AddSource(EntryPointEmitter.HintName, EntryPointEmitter.Emit(calls));
            }
        });
    }
}
