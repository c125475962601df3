using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis.Checks;
using Koupleless.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Koupleless.Analyzers.Tests.Support;

#pragma warning disable RS1001 // It runs in tests only, and no compiler loads it.

/// <summary>The analyzer of hazards with one check alone.</summary>
internal sealed class Only<TCheck> : DiagnosticAnalyzer
    where TCheck : HazardCheck, new()
{
    private readonly HazardAnalyzer _analyzer = new([new TCheck()]);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => _analyzer.SupportedDiagnostics;

#pragma warning disable RS1025, RS1026 // The analyzer that it hands the context to does both.
    public override void Initialize(AnalysisContext context) => _analyzer.Initialize(context);
#pragma warning restore RS1025, RS1026
}
