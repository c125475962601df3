using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Koupleless.Analyzers.Rules.Unload;

/// <summary>KPL2029: what collectible load contexts do not support.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NotCollectibleAnalyzer : HazardAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UnloadRules.NotCollectible];

    private protected override void Register(CompilationStartAnalysisContext start, AnalysisScope scope)
    {
        if (scope.Mode == AnalysisMode.Module
            && start.Compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.FixedAddressValueTypeAttribute") is { } attribute)
        {
            start.RegisterSymbolAction(context => Check(context, attribute), SymbolKind.Field);
        }
    }

    private static void Check(SymbolAnalysisContext context, INamedTypeSymbol attribute)
    {
        if (context.Symbol.IsStatic
            && context.Symbol.GetAttributes().Any(data => SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute)))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                UnloadRules.NotCollectible,
                context.Symbol.Locations.FirstOrDefault(),
                context.Symbol.Name,
                "has no fixed address in a module: collectible load contexts do not support [FixedAddressValueType]"));
        }
    }
}
