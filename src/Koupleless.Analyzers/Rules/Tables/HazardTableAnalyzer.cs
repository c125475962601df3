using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Ownership;
using Koupleless.Analyzers.Analysis.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Tables;

/// <summary>Reports what the hazard tables say about members, ours and the user's: once for each use, or where nothing releases it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HazardTableAnalyzer : HazardAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. TableRules.ById.Values];

    private protected override void Register(CompilationStartAnalysisContext start, AnalysisScope scope)
    {
        // A base may set up its own process, and what it makes lives as long as that.
        if (scope.Mode != AnalysisMode.Module)
        {
            return;
        }

        var table = new HazardTable(start.Compilation, start.Options, start.CancellationToken);
        var helpers = new ReturningHelpers(table, new MethodBodies(start.Compilation));
        var owners = new OwningTypes(scope, helpers);
        var baseArguments = new BaseArguments(scope, helpers);
        var reporter = new HazardReporter(scope);
        // With the nested types in it: they release one another's objects.
        start.RegisterOutermostTypeAction(
            () => new TypeHazards(scope, table, helpers, owners, baseArguments, reporter),
            Register,
            static (context, hazards) => hazards.ReportAtEnd(context.ReportDiagnostic));
    }

    private static void Register(SymbolStartAnalysisContext type, TypeHazards hazards)
    {
        type.RegisterOperationAction(
            context => hazards.OnCall((IInvocationOperation)context.Operation, context.ReportDiagnostic), OperationKind.Invocation);
        type.RegisterOperationAction(
            context => hazards.OnMethodReference((IMethodReferenceOperation)context.Operation, context.ReportDiagnostic), OperationKind.MethodReference);
        type.RegisterOperationAction(
            context => hazards.OnCreation((IObjectCreationOperation)context.Operation, context.ReportDiagnostic), OperationKind.ObjectCreation);
        type.RegisterOperationAction(
            context => hazards.OnAssignment((IAssignmentOperation)context.Operation, context.ReportDiagnostic),
            OperationKind.SimpleAssignment, OperationKind.CompoundAssignment, OperationKind.CoalesceAssignment);
        type.RegisterOperationAction(
            context => hazards.OnSubscription((IEventAssignmentOperation)context.Operation, context.ReportDiagnostic), OperationKind.EventAssignment);
        type.RegisterOperationAction(
            context => hazards.OnMemberReference((IMemberReferenceOperation)context.Operation), OperationKind.FieldReference, OperationKind.PropertyReference);
    }
}
