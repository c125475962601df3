using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Checks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Koupleless.Analyzers.Rules.Unload;

/// <summary>KPL2029: what collectible load contexts do not support.</summary>
internal sealed class NotCollectibleCheck : HazardCheck
{
    public override ImmutableArray<DiagnosticDescriptor> Rules { get; } = [UnloadRules.NotCollectible];

    public override void Register(CheckRegistration registration, AnalysisScope scope)
    {
        if (scope.Mode == AnalysisMode.Module
            && registration.Compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.FixedAddressValueTypeAttribute") is { } attribute)
        {
            registration.RegisterSymbolAction(context => Check(context, attribute), SymbolKind.Field);
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
