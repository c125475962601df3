using System.Collections.Immutable;
using Koupleless.Analyzers.Generators.Glue;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Koupleless.Analyzers.Rules;

/// <summary>Reports a <c>[Provides&lt;T&gt;]</c> that the generator leaves out.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProvidesAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new(
        RuleIds.InvalidProvider,
        "The class cannot provide the contract",
        "'{0}' cannot provide '{1}': {2}",
        "Koupleless.Contracts",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.InvalidProvider));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [s_rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (ModuleBuild.IsModule(start.Options.AnalyzerConfigOptionsProvider)
                && start.Compilation.GetTypeByMetadataName(ProviderParser.AttributeName) is { } attribute)
            {
                start.RegisterSymbolAction(context => Analyze(context, attribute), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol attribute)
    {
        var implementation = (INamedTypeSymbol)context.Symbol;
        var contracts = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var data in implementation.GetAttributes())
        {
            if (!SymbolEqualityComparer.Default.Equals(data.AttributeClass?.OriginalDefinition, attribute)
                || ProviderParser.GetContract(data) is not { } contract)
            {
                continue;
            }

            var problem = ProviderParser.FindProblem(implementation, contract)
                ?? (contracts.Add(contract) ? null : "it is provided twice");
            if (problem is not null)
            {
                var location = data.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation()
                    ?? implementation.Locations[0];
                context.ReportDiagnostic(Diagnostic.Create(s_rule, location, implementation.Name, contract.Name, problem));
            }
        }
    }
}
