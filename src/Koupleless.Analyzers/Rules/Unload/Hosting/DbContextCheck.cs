using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Checks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Koupleless.Analyzers.Rules.Unload.Hosting;

/// <summary>KPL2023 where a context of the module configures itself.</summary>
internal sealed class DbContextCheck : HazardCheck
{
    public override ImmutableArray<DiagnosticDescriptor> Rules { get; } = [UnloadRules.EntityFrameworkCache];

    public override void Register(CheckRegistration registration, AnalysisScope scope)
    {
        if (scope.Mode == AnalysisMode.Module
            && registration.Compilation.GetTypeByMetadataName("Microsoft.EntityFrameworkCore.DbContext") is { } dbContext
            && scope.IsShared(dbContext))
        {
            registration.RegisterSymbolAction(context => Check(context, dbContext), SymbolKind.Method);
        }
    }

    private static void Check(SymbolAnalysisContext context, INamedTypeSymbol dbContext)
    {
        if (context.Symbol is IMethodSymbol { Name: "OnConfiguring", IsOverride: true } method
            && DerivesFrom(method.ContainingType, dbContext)
            && method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken) is { } code
            && EntityFrameworkCache.NamesDatabase(code)
            && !EntityFrameworkCache.IsOff(code))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                UnloadRules.EntityFrameworkCache, method.Locations.FirstOrDefault(), $"{method.ContainingType.Name}.OnConfiguring"));
        }
    }

    private static bool DerivesFrom(INamedTypeSymbol type, INamedTypeSymbol other)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, other))
            {
                return true;
            }
        }

        return false;
    }
}
