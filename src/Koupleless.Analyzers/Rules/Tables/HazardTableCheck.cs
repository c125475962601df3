using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Checks;
using Koupleless.Analyzers.Analysis.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Tables;

/// <summary>Reports what the hazard tables say about members, ours and the user's: once for each use, or where nothing releases it.</summary>
internal sealed class HazardTableCheck : HazardCheck
{
    public override ImmutableArray<DiagnosticDescriptor> Rules { get; } = [.. TableRules.ById.Values];

    public override void Register(CheckRegistration registration, AnalysisScope scope)
    {
        // A base may set up its own process, and what it makes lives as long as that.
        if (scope.Mode != AnalysisMode.Module)
        {
            return;
        }

        var table = registration.Table;
        var helpers = new ReturningHelpers(table, registration.Bodies);
        var owners = new OwningTypes(scope, helpers);
        var baseArguments = new BaseArguments(scope, helpers);
        var reporter = new HazardReporter(scope);
        registration.CollectUses(scope);
        // With the nested types in it: they release one another's objects.
        var hazards = registration.RegisterTypeState(
            type => new TypeHazards(scope, table, helpers, owners, baseArguments, reporter, type.Uses),
            static (context, hazards) => hazards.ReportAtEnd(context.ReportDiagnostic));
        registration.RegisterOperationAction(
            (context, type) => hazards.Of(type).OnCall((IInvocationOperation)context.Operation, context.ReportDiagnostic), OperationKind.Invocation);
        registration.RegisterOperationAction(
            (context, type) => hazards.Of(type).OnMethodReference((IMethodReferenceOperation)context.Operation, context.ReportDiagnostic), OperationKind.MethodReference);
        registration.RegisterOperationAction(
            (context, type) => hazards.Of(type).OnCreation((IObjectCreationOperation)context.Operation, context.ReportDiagnostic), OperationKind.ObjectCreation);
        registration.RegisterOperationAction(
            (context, type) => hazards.Of(type).OnAssignment((IAssignmentOperation)context.Operation, context.ReportDiagnostic),
            OperationKind.SimpleAssignment, OperationKind.CompoundAssignment, OperationKind.CoalesceAssignment);
        registration.RegisterOperationAction(
            (context, type) => hazards.Of(type).OnSubscription((IEventAssignmentOperation)context.Operation, context.ReportDiagnostic), OperationKind.EventAssignment);
    }
}
