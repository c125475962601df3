using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Checks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Koupleless.Analyzers.Rules.ProcessState;

/// <summary>KPL1011: an audit that gives no reason, or is about nothing that could change.</summary>
internal sealed class InvalidAuditCheck : HazardCheck
{
    public override ImmutableArray<DiagnosticDescriptor> Rules { get; } = [ProcessStateRules.InvalidAudit];

    public override void Register(CheckRegistration registration, AnalysisScope scope) =>
        registration.RegisterSymbolAction(Check, SymbolKind.Field, SymbolKind.Property, SymbolKind.Event);

    private static void Check(SymbolAnalysisContext context)
    {
        // The compiler has a word for an attribute without its argument.
        if (AuditedStatic.Find(context.Symbol) is { ConstructorArguments.Length: 1 } audit
            && ProblemOf(context.Symbol, audit.ConstructorArguments[0].Value as string) is { } problem)
        {
            var location = audit.ApplicationSyntaxReference is { } place
                ? Location.Create(place.SyntaxTree, place.Span)
                : context.Symbol.Locations.FirstOrDefault();
            context.ReportDiagnostic(Diagnostic.Create(ProcessStateRules.InvalidAudit, location, context.Symbol.Name, problem));
        }
    }

    private static string? ProblemOf(ISymbol member, string? reason) =>
        !member.IsStatic && member is not IFieldSymbol { IsConst: true } ? "is about no static"
        : StaticStates.IsConstant(member) ? "is about something that cannot change"
        : string.IsNullOrWhiteSpace(reason) ? "gives no reason"
        : null;
}
